import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ConfirmForm } from '@/components/sign-in/confirm-form'
import { LeavingNotice } from '@/components/sign-in/leaving-notice'
import { ErrorSummary } from '@/components/ui/error-summary'
import { ButtonLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getAskingHash } from '@/lib/session/asked'
import { hashMailToken, readMailToken } from '@/lib/session/mail-token'
import { getRequestOfLink } from '@/lib/session/sign-in-request-queries'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const WRONG = 'This is not the code that is shown where you asked. Check it and type it again.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const isWrong = (await searchParams).error !== undefined
  // Without a referrer at all a browser would send the form from nowhere (Origin: null), and it would be refused.
  return {
    title: isWrong ? 'Error: Sign in' : 'Sign in',
    robots: { index: false },
    referrer: 'same-origin',
  }
}

/** Shows the button that uses the mailed link up. Opening this page does not: mail scanners open links too. */
export default async function ConfirmPage({ searchParams }: Props) {
  const query = await searchParams
  const token = readMailToken(query.token)
  if (!token) {
    return (
      <Useless title="This link is incomplete">
        Part of its address is missing. Copy the whole link from the mail, or ask for a new one.
      </Useless>
    )
  }
  const waiting = await getRequestOfLink(hashMailToken(token))
  if (!waiting) {
    return (
      <Useless title="This link was already used, or it has expired">
        A sign-in link works once, for 10 minutes, and only the newest one counts.
      </Useless>
    )
  }
  const asksForCode = waiting.browserHash !== (await getAskingHash())
  if (asksForCode && waiting.isClosedToCodes) {
    return (
      <Useless title="Too many wrong codes were typed">
        This link now works only in the browser where you asked for it. Open it there, or ask for a new one.
      </Useless>
    )
  }
  const error = asksForCode && query.error ? WRONG : undefined
  return (
    <>
      <PageHeading title="One more step">
        {asksForCode ? (
          <p>
            This is another browser than the one where you asked. To sign in here, type the code shown there.
          </p>
        ) : (
          <p>Press the button to sign in on this device.</p>
        )}
      </PageHeading>
      <PageBody narrow>
        {error && <ErrorSummary title="The code is not right" errors={[{ field: 'code', message: error }]} />}
        {waiting.leavingAt && <LeavingNotice until={waiting.leavingAt.toISOString()} />}
        <ConfirmForm token={token} email={waiting.email} asksForCode={asksForCode} error={error} />
        {asksForCode && (
          <p>To sign in there instead, type the code of the mail on that page. It needs no link.</p>
        )}
        <p className="text-muted">
          The link works once, for 10 minutes after you asked for it. If you did not ask for it, or somebody
          else gave it to you, close this page.
        </p>
      </PageBody>
    </>
  )
}

function Useless({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageHeading title={title}>
        <p>{children}</p>
      </PageHeading>
      <PageBody narrow>
        <ButtonLink href="/sign-in">Ask for a new link</ButtonLink>
      </PageBody>
    </>
  )
}
