import type { Metadata } from 'next'
import { ConfirmForm } from '@/components/sign-in/confirm-form'
import { ButtonLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { formatInstant } from '@/lib/format/date'
import { normaliseEmail } from '@/lib/member/email-rules'
import { leavingUntil } from '@/lib/session/leaving-until'
import { readMailToken } from '@/lib/session/mail-token'
import { safeReturnTo } from '@/lib/session/return-to'

export const dynamic = 'force-dynamic'
// Without a referrer at all a browser would send the form from nowhere (Origin: null), and it would be refused.
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Shows the button that uses the mailed link up. Opening this page does not: mail scanners open links too. */
export default async function ConfirmPage({ searchParams }: Props) {
  const query = await searchParams
  const token = readMailToken(query.token)
  const email = normaliseEmail(query.email)
  if (!token || !email) return <IncompleteLink />
  const leaving = await leavingUntil(token, email)
  return (
    <>
      <PageHeading title="One more step">
        <p>Press the button to sign in on this device.</p>
      </PageHeading>
      <PageBody narrow>
        {leaving && (
          <Notice>
            <p>
              <strong>Your account is being deleted</strong>, for good on{' '}
              {formatInstant(leaving.toISOString())}. Signing in takes that back: your votes, verdicts and
              comments count and show again as before. If you want it deleted, close this page.
            </p>
          </Notice>
        )}
        <ConfirmForm token={token} email={email} returnTo={safeReturnTo(query.returnTo)} />
        <p className="text-muted">
          The link works once, for 10 minutes after you asked for it. If you did not ask for it, close this
          page.
        </p>
      </PageBody>
    </>
  )
}

function IncompleteLink() {
  return (
    <>
      <PageHeading title="This link is incomplete">
        <p>Part of its address is missing. Copy the whole link from the mail, or ask for a new one.</p>
      </PageHeading>
      <PageBody narrow>
        <ButtonLink href="/sign-in">Ask for a new link</ButtonLink>
      </PageBody>
    </>
  )
}
