import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { mailDelivery } from '@/lib/mail/mailbox-rules'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Check your mail', robots: { index: false } }

export default async function CheckYourMailPage() {
  const isKept = mailDelivery(new Headers(await headers()), env()) === 'KEPT'
  return (
    <>
      <PageHeading title="Check your mail">
        <p>We sent a sign-in link to the address that you gave.</p>
      </PageHeading>
      <PageBody narrow>
        {isKept && (
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
          <li>Follow its link. It works once, for 10 minutes.</li>
          <li>Press the button on the page that opens.</li>
        </ol>
        <p>
          No mail? Look into the spam folder, or <TextLink href="/sign-in">ask for a new link</TextLink> and
          check the spelling of the address.
        </p>
      </PageBody>
    </>
  )
}
