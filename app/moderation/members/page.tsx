import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MemberCard } from '@/components/moderation/member-card'
import { MemberSearch } from '@/components/moderation/member-search'
import { ModerationNav } from '@/components/moderation/moderation-nav'
import { EmptyState } from '@/components/ui/empty-state'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { canSearchByAddress } from '@/lib/member/member-rules'
import { findMembers } from '@/lib/member/members-queries'
import { canSeeQueue } from '@/lib/moderation/moderation-rules'
import { leaveStaffPage } from '@/lib/session/leave-staff-page'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Members', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MembersPage({ searchParams }: Props) {
  const asked = (await searchParams).q
  const q = (typeof asked === 'string' ? asked : '').replaceAll('\0', '')
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/moderation/members')
  if (!canSeeQueue(viewer)) leaveStaffPage(viewer, '/moderation/members')
  const members = await findMembers(viewer, q)
  return (
    <>
      <PageHeading title="Members">
        <p>
          Suspend and reinstate; administrators also give roles. Whom it concerns is told, with your words.
        </p>
      </PageHeading>
      <PageBody>
        <ModerationNav />
        <MemberSearch q={q} byAddress={canSearchByAddress(viewer)} />
        <section aria-labelledby="found" className="space-y-4">
          <h2 id="found" className="text-2xl">
            {q.trim()
              ? `Found (${members.length}${members.length === 20 ? ' or more' : ''})`
              : 'Staff, and who is suspended'}
          </h2>
          {members.length === 0 && (
            <EmptyState title="Nobody is found">Try a few letters of the handle or the name.</EmptyState>
          )}
          {members.map((member) => (
            <MemberCard key={member.id} member={member} viewer={viewer} q={q} />
          ))}
        </section>
      </PageBody>
    </>
  )
}
