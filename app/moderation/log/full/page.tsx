import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FullLogList } from '@/components/moderation/full-log-list'
import { LogPages } from '@/components/moderation/log-pages'
import { ModerationNav } from '@/components/moderation/moderation-nav'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { LINES_ON_A_PAGE, listFullLog } from '@/lib/moderation/full-log-queries'
import { canSeeQueue } from '@/lib/moderation/moderation-rules'
import { leaveStaffPage } from '@/lib/session/leave-staff-page'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Whole moderation log', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }
const addressOf = (page: number) => `/moderation/log/full${page === 1 ? '' : `?page=${page}`}`

export default async function FullLogPage({ searchParams }: Props) {
  const asked = String((await searchParams).page ?? '1')
  const page = /^[1-9][0-9]{0,4}$/.test(asked) ? Number(asked) : 1
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/moderation/log/full')
  if (!canSeeQueue(viewer)) leaveStaffPage(viewer, '/moderation/log/full')
  const { total, entries } = await listFullLog(page)
  return (
    <>
      <PageHeading title="Whole moderation log">
        <p>
          With names and words, for moderators only. The public reads{' '}
          <TextLink href="/moderation/log">the log without them</TextLink>.
        </p>
      </PageHeading>
      <PageBody>
        <ModerationNav />
        {entries.length === 0 && <EmptyState title="Nothing has been decided yet" />}
        <FullLogList entries={entries} returnTo={addressOf(page)} />
        <LogPages page={page} pages={Math.ceil(total / LINES_ON_A_PAGE)} addressOf={addressOf} />
      </PageBody>
    </>
  )
}
