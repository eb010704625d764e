import { AsMarkdown } from '@/components/site/as-markdown'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import type { LogEntry } from '@/lib/moderation/moderation-queries'
import { LogList } from './log-list'
import { LogPages } from './log-pages'

type Props = { entries: LogEntry[]; page: number; pages: number }

/** One page of the log that everybody reads. */
export function PublicLog({ entries, page, pages }: Props) {
  return (
    <>
      <PageHeading title="Moderation log">
        <p>
          What moderators did to ballots, comments, points and accounts: how many, when and why. It names
          nobody, and no line of it can be changed afterwards.
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
              sees it. <TextLink href="/how-ranking-works">How the ranking works</TextLink>. Whom a decision
              concerns is told what, why and how to answer.
            </p>
            <LogList entries={entries} />
            <LogPages
              page={page}
              pages={pages}
              addressOf={(at) => (at === 1 ? '/moderation/log' : `/moderation/log/${at}`)}
            />
          </>
        )}
        <AsMarkdown path={page === 1 ? '/moderation/log' : `/moderation/log/${page}`} />
      </PageBody>
    </>
  )
}
