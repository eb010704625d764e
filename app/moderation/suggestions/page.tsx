import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ModerationNav } from '@/components/moderation/moderation-nav'
import { SuggestionCard, suggestionOutcome } from '@/components/suggestion/suggestion-card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { canSeeQueue } from '@/lib/moderation/moderation-rules'
import { leaveStaffPage } from '@/lib/session/leave-staff-page'
import { getViewer } from '@/lib/session/viewer'
import { listDecidedSuggestions, listPendingSuggestions } from '@/lib/suggestion/suggestion-queue-queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Suggestions', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ModeratedSuggestionsPage({ searchParams }: Props) {
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/moderation/suggestions')
  if (!canSeeQueue(viewer)) leaveStaffPage(viewer, '/moderation/suggestions')
  const [{ done }, pending, decided] = await Promise.all([
    searchParams,
    listPendingSuggestions(),
    listDecidedSuggestions(),
  ])
  const justDone = [...pending.suggestions, ...decided].find(({ id }) => id === done)
  return (
    <>
      <PageHeading title="Suggestions">
        <p>
          Oldest first. The member reads the reason and your words, not your name; the{' '}
          <TextLink href="/moderation/log">public log</TextLink> shows the reason. Everything can be undone.
        </p>
      </PageHeading>
      <PageBody>
        <ModerationNav />
        {justDone && (
          <Notice tone="good">
            <p role="status">Done. {suggestionOutcome(justDone)}</p>
          </Notice>
        )}
        <section aria-labelledby="pending" className="space-y-4">
          <h2 id="pending" className="text-2xl">
            To decide ({pending.total})
          </h2>
          {pending.suggestions.length === 0 && <EmptyState title="Nothing waits for you" />}
          {pending.suggestions.map((suggestion) => (
            <SuggestionCard key={suggestion.id} suggestion={suggestion} />
          ))}
          {pending.total > pending.suggestions.length && (
            <p>
              The oldest {pending.suggestions.length} are shown; the next ones come when these are decided.
            </p>
          )}
        </section>
        {decided.length > 0 && (
          <section aria-labelledby="decided" className="space-y-4">
            <h2 id="decided" className="text-2xl">
              Decided
            </h2>
            {decided.map((suggestion) => (
              <SuggestionCard key={suggestion.id} suggestion={suggestion} />
            ))}
          </section>
        )}
      </PageBody>
    </>
  )
}
