import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { MailNotice } from '@/components/sign-in/mail-notice'
import { MailedCodeForm } from '@/components/sign-in/mailed-code-form'
import { ShownCode } from '@/components/sign-in/shown-code'
import { ErrorSummary } from '@/components/ui/error-summary'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { mailDelivery } from '@/lib/mail/mailbox-rules'
import { getAskedRequest } from '@/lib/session/asked'
import { shownCode, spacedShownCode } from '@/lib/session/sign-in-codes'
import type { WaitingRequest } from '@/lib/session/sign-in-request-queries'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const WRONG = 'This is not the code of the newest mail. Check it and type it again.'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const isWrong = (await searchParams).error !== undefined
  // Without a referrer at all a browser would send the form from nowhere (Origin: null), and it would be refused.
  return {
    title: isWrong ? 'Error: Check your mail' : 'Check your mail',
    robots: { index: false },
    referrer: 'same-origin',
  }
}

/** Where people wait for the mail, type its code, and are shown the code that its link asks for elsewhere. */
export default async function CheckYourMailPage({ searchParams }: Props) {
  const isKept = mailDelivery(new Headers(await headers()), env()) === 'KEPT'
  const waiting = await getAskedRequest()
  const error = waiting && !waiting.isClosedToCodes && (await searchParams).error ? WRONG : undefined
  return (
    <>
      <PageHeading title="Check your mail">
        {waiting ? (
          <p className="wrap-anywhere">
            We sent a sign-in link and a code to <strong>{waiting.email}</strong>.
          </p>
        ) : (
          <p>This browser waits for no sign-in link at present.</p>
        )}
      </PageHeading>
      <PageBody narrow>
        {error && <ErrorSummary title="The code is not right" errors={[{ field: 'code', message: error }]} />}
        {waiting ? <Waiting waiting={waiting} isKept={isKept} error={error} /> : <NothingWaits />}
      </PageBody>
    </>
  )
}

function Waiting(props: { waiting: WaitingRequest; isKept: boolean; error?: string }) {
  const { browserHash, isClosedToCodes, mail } = props.waiting
  return (
    <>
      <MailNotice mail={mail} />
      {props.isKept && (
        <div className="space-y-4">
          <p>
            This site sends no mail yet, so it keeps the mail for you on this machine. Open it there and
            follow the link.
          </p>
          <ButtonLink href="/mailbox">Open the mailbox</ButtonLink>
        </div>
      )}
      <ol className="list-decimal space-y-2 pl-6">
        <li>Open the mail “Sign in to Backboard”. It should arrive within a minute.</li>
        <li>Follow its link, and press the button on the page that opens. It works once, for 10 minutes.</li>
        {!isClosedToCodes && <li>Or type its code here, if you read the mail on another device.</li>}
      </ol>
      {isClosedToCodes ? (
        <Notice tone="bad">
          <p>
            <strong>Too many wrong codes were typed,</strong> so this mail’s code is not taken any more. Its
            link still works in this browser; or <a href="/sign-in">ask for a new mail</a>.
          </p>
        </Notice>
      ) : (
        <>
          <MailedCodeForm error={props.error} />
          <ShownCode code={spacedShownCode(shownCode(browserHash))} />
        </>
      )}
      <p className="text-muted">
        No mail? Look into the spam folder, or <TextLink href="/sign-in">ask for a new link</TextLink> and
        check the spelling of the address. Only the newest mail counts.
      </p>
    </>
  )
}

function NothingWaits() {
  return (
    <>
      <p>
        You may have signed in already, here or on another device; or ten minutes have passed, or somebody
        asked for a newer link for the same address.
      </p>
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
    </>
  )
}
