import type { Metadata } from 'next'
import { LogList } from '@/components/moderation/log-list'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/lib/format/plural'
import { listModerationLog } from '@/lib/moderation/moderation-queries'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Moderation log',
  description: 'Every ballot that moderators set aside or put back, how many, when and why, without names.',
}

export default async function ModerationLogPage() {
  const { total, entries } = await listModerationLog()
  return (
    <>
      <PageHeading title="Moderation log">
        <p>
          What moderators did to ballots and accounts: how many, when and why. It names nobody, and no line of
          it can be changed afterwards.
        </p>
      </PageHeading>
      <PageBody narrow>
        {entries.length === 0 ? (
          <EmptyState title="Nothing has been decided yet">
            Every ballot that was cast counts. What would be looked for is told in{' '}
            <TextLink href="/how-ranking-works">how the ranking works</TextLink>.
          </EmptyState>
        ) : (
          <>
            <p>
              A ballot that is set aside counts nowhere in the ranking until it is put back; who cast it still
              sees it. <TextLink href="/how-ranking-works">How the ranking works</TextLink>
            </p>
            <LogList entries={entries} />
            {total > entries.length && (
              <p className="text-muted">
                These are the newest {entries.length} of {plural(total, 'decision')}.
              </p>
            )}
          </>
        )}
      </PageBody>
    </>
  )
}
