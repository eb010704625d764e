import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DoneNotice } from '@/components/moderation/done-notice'
import { ModerationNav } from '@/components/moderation/moderation-nav'
import { QueueCard } from '@/components/moderation/queue-cards'
import { QueueDesk } from '@/components/moderation/queue-desk'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getDone } from '@/lib/moderation/done-queries'
import { canSeeQueue } from '@/lib/moderation/moderation-rules'
import { getCounts, listQueue } from '@/lib/moderation/queue-queries'
import { leaveStaffPage } from '@/lib/session/leave-staff-page'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'

/** How many wait, for whoever keeps the tab in the background; the desk keeps it up to date. */
export async function generateMetadata(): Promise<Metadata> {
  const viewer = await getViewer()
  const total = viewer && canSeeQueue(viewer) ? (await getCounts(viewer)).total : 0
  return { title: total > 0 ? `(${total}) Moderation` : 'Moderation', robots: { index: false } }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ModerationPage({ searchParams }: Props) {
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/moderation')
  if (!canSeeQueue(viewer)) leaveStaffPage(viewer, '/moderation')
  const { done: asked } = await searchParams
  const [{ total, items }, counts, done] = await Promise.all([
    listQueue(),
    getCounts(viewer),
    getDone(String(asked ?? '')),
  ])
  return (
    <>
      <PageHeading title="Moderation">
        <p>
          What waits for you, the oldest first. Everything can be undone, whom it concerns is told, and every
          decision stands in the log.
        </p>
      </PageHeading>
      <PageBody>
        <ModerationNav />
        {done && <DoneNotice done={done} />}
        <QueueDesk counts={counts}>
          <section aria-labelledby="waiting" className="space-y-4">
            <h2 id="waiting" className="text-2xl">
              To decide ({total})
            </h2>
            {items.length === 0 && (
              <EmptyState title="Nothing waits for you">
                Reports, suggestions, comments of new members with links and flagged ballots come here.
              </EmptyState>
            )}
            {items.map((item) => (
              <QueueCard key={item.id} item={item} />
            ))}
            {total > items.length && (
              <p>The oldest {items.length} are shown; the next ones come when these are decided.</p>
            )}
          </section>
        </QueueDesk>
      </PageBody>
    </>
  )
}
