import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/format/date'

/** For somebody about to sign in to an account that they have asked to delete. */
export function LeavingNotice({ until }: { until: string }) {
  return (
    <Notice>
      <p>
        <strong>Your account is being deleted</strong>, for good on {formatInstant(until)}. Signing in takes
        that back: your votes, verdicts and comments count and show again as before. If you want it deleted,
        close this page.
      </p>
    </Notice>
  )
}
