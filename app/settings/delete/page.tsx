import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackToSettings } from '@/components/settings/back-to-settings'
import { DeleteAccountForm } from '@/components/settings/delete-account-form'
import { WhatDeletingDoes } from '@/components/settings/what-deleting-does'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Delete your account', robots: { index: false } }

export default async function DeleteAccountPage() {
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/settings/delete')
  return (
    <>
      <PageHeading title="Delete your account" kicker={<BackToSettings />}>
        <p>
          This is about <strong>@{viewer.handle}</strong>. It works at once, and for seven days you can take
          it back.
        </p>
      </PageHeading>
      <PageBody narrow>
        <WhatDeletingDoes />
        <DeleteAccountForm />
        <p>
          Want a copy first? <TextLink href="/settings#data">Download your data</TextLink>.
        </p>
      </PageBody>
    </>
  )
}
