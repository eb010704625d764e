import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { KeptMailList } from '@/components/sign-in/kept-mail-list'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listKeptMails } from '@/lib/mail/kept-mail'
import { mailFolder } from '@/lib/mail/mail-folder'
import { isMailboxOpen } from '@/lib/mail/mailbox-rules'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Mailbox', robots: { index: false } }

export default async function MailboxPage() {
  if (!isMailboxOpen(new Headers(await headers()))) notFound()
  return (
    <>
      <PageHeading title="Mailbox">
        <p>
          Mails that this site would have sent, newest first. Only this machine can see the page, and it goes
          away with the first proxy.
        </p>
      </PageHeading>
      <PageBody narrow>
        <KeptMailList mails={await listKeptMails(mailFolder())} />
      </PageBody>
    </>
  )
}
