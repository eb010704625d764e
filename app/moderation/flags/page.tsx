import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FlagCard, outcome } from '@/components/moderation/flag-card'
import { ModerationNav } from '@/components/moderation/moderation-nav'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listFlags } from '@/lib/moderation/flag-queries'
import { canSeeQueue } from '@/lib/moderation/moderation-rules'
import { leaveStaffPage } from '@/lib/session/leave-staff-page'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Flagged ballots', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function FlagsPage({ searchParams }: Props) {
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/moderation/flags')
  if (!canSeeQueue(viewer)) leaveStaffPage(viewer, '/moderation/flags')
  const [{ done }, open, decided] = await Promise.all([searchParams, listFlags('OPEN'), listFlags('DECIDED')])
  const justDone = [...open.flags, ...decided.flags].find(({ id }) => id === done)
  return (
    <>
      <PageHeading title="Flagged ballots">
        <p>
          <TextLink href="/moderation">All that waits</TextLink> stands in the queue; here are the flags
          alone, and those decided. What people hardly do, found by a program that looks every hour. You
          judge: nothing is set aside by itself, and everything can be put back. What you do stands in the{' '}
          <TextLink href="/moderation/log">public log</TextLink>, without names.
        </p>
      </PageHeading>
      <PageBody>
        <ModerationNav />
        {justDone && (
          <Notice tone="good">
            <p role="status">Done. {outcome(justDone)}</p>
          </Notice>
        )}
        <section aria-labelledby="open" className="space-y-4">
          <h2 id="open" className="text-2xl">
            To decide ({open.total})
          </h2>
          {open.flags.length === 0 && (
            <EmptyState title="Nothing waits for you">
              Nothing unusual has been found, or everything has been decided.
            </EmptyState>
          )}
          {open.flags.map((flag) => (
            <FlagCard key={flag.id} flag={flag} returnTo={`/moderation/flags?done=${flag.id}`} />
          ))}
          {open.total > open.flags.length && (
            <p>The oldest {open.flags.length} are shown; the next ones come when these are decided.</p>
          )}
        </section>
        {decided.flags.length > 0 && (
          <section aria-labelledby="decided" className="space-y-4">
            <h2 id="decided" className="text-2xl">
              Decided
            </h2>
            {decided.flags.map((flag) => (
              <FlagCard key={flag.id} flag={flag} returnTo={`/moderation/flags?done=${flag.id}`} />
            ))}
          </section>
        )}
      </PageBody>
    </>
  )
}
