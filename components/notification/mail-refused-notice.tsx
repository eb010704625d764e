import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { MailSettings } from '@/lib/notification/mail-choice-queries'

type Props = Pick<MailSettings, 'email' | 'refused'> & { returnTo: string; canRetry: boolean }

/** Says why no mail is sent to a member at present, and lets them have it tried again. */
export function MailRefusedNotice({ email, refused, returnTo, canRetry }: Props) {
  if (!refused) return null
  return (
    <Notice tone="bad">
      <p>
        <strong>Mail to you was refused.</strong> Since <Time value={refused.refusedAt} /> nothing is sent to{' '}
        <span className="wrap-anywhere">{email}</span>: check your address. The mail server said:
      </p>
      <blockquote className="wrap-anywhere">{refused.reason}</blockquote>
      {canRetry && (
        <form method="post" action="/api/v1/me/mail/retry">
          <input type="hidden" name="returnTo" value={returnTo} />
          <Button variant="secondary">Try this address again</Button>
        </form>
      )}
    </Notice>
  )
}
