import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OwnSuggestionItem } from '@/components/suggestion/own-suggestion'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getViewer } from '@/lib/session/viewer'
import { canWithdrawSuggestion } from '@/lib/suggestion/suggestion-permission-rules'
import { listOwnSuggestions } from '@/lib/suggestion/suggestion-queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your suggestions', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PAGE = 20

export default async function SuggestionsPage({ searchParams }: Props) {
  const { sent, cursor } = await searchParams
  const viewer = await getViewer()
  if (!viewer) redirect('/sign-in?returnTo=/suggestions')
  const { items, nextCursor } = await listOwnSuggestions(viewer.id, {
    limit: PAGE,
    cursor: typeof cursor === 'string' ? cursor : undefined,
  }).catch(() => listOwnSuggestions(viewer.id, { limit: PAGE }))
  return (
    <>
      <PageHeading title="Your suggestions">
        <p>Only you see this page. Editors read every suggestion; here stands what they decided, and why.</p>
      </PageHeading>
      <PageBody narrow>
        {sent !== undefined && (
          <Notice tone="good">
            <p role="status">
              Thank you. Your suggestion waits for the editors; you will be told what they decide.
            </p>
          </Notice>
        )}
        {items.length === 0 ? (
          <EmptyState title="You have not suggested anything yet.">
            On the page of a technology you can suggest a pro or con or an edit.{' '}
            <TextLink href="/suggest">Suggest a technology that is missing</TextLink>
          </EmptyState>
        ) : (
          <ul aria-label="Your suggestions, newest first">
            {items.map((suggestion) => (
              <OwnSuggestionItem
                key={suggestion.id}
                suggestion={suggestion}
                mayWithdraw={canWithdrawSuggestion(viewer, { memberId: viewer.id, state: suggestion.state })}
              />
            ))}
          </ul>
        )}
        {nextCursor && (
          <p>
            <TextLink href={`/suggestions?cursor=${nextCursor}`}>Earlier ones</TextLink>
          </p>
        )}
      </PageBody>
    </>
  )
}
