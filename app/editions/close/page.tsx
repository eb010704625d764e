import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CloseEditionForm } from '@/components/edition/close-edition-form'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { canCloseEdition } from '@/lib/edition/edition-rules'
import { leaveStaffPage } from '@/lib/session/leave-staff-page'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Close an edition', robots: { index: false } }

export default async function CloseEditionPage() {
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/editions/close')
  if (!canCloseEdition(viewer)) leaveStaffPage(viewer, '/editions/close')
  const year = new Date().getUTCFullYear()
  return (
    <>
      <PageHeading title="Close an edition">
        <p>
          It freezes the community ranking as it stands when you press the button, with every ballot that
          counts, without who cast it.
        </p>
      </PageHeading>
      <PageBody narrow>
        <Notice>
          <p>
            Nobody can change a closed edition or take it back, not even you: the database refuses it. From
            then on every technology shows its change since this edition.
          </p>
        </Notice>
        <CloseEditionForm values={{ year: String(year), title: `Top backend technologies ${year}` }} />
      </PageBody>
    </>
  )
}
