import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { SuggestionView } from '@/lib/suggestion/suggestion-queue-queries'
import { AcceptForm } from './accept-form'
import { DecisionFrame } from './decision-frame'
import { LikelyTheSame } from './likely-the-same'
import { MergeForm } from './merge-form'
import { SuggestedContent } from './suggested-content'
import { kindWords, reasonWords } from './suggestion-words'

/** A suggestion with its context on one screen, and what a moderator can do about it. */
export function SuggestionCard({ suggestion }: { suggestion: SuggestionView }) {
  const { id, kind, state, title, technology, member, why, createdAt } = suggestion
  const titleId = `suggestion-${id}-title`
  return (
    <article id={`suggestion-${id}`} aria-labelledby={titleId}>
      <Card className="space-y-5">
        <header className="space-y-1">
          <h3 id={titleId} className="text-xl">
            {kindWords[kind]}
            {technology ? ` on ${technology.name}` : ''}: {title}
          </h3>
          <p className="text-muted text-sm">
            <Time value={createdAt} />, by {member ? <By member={member} /> : 'a member who has left'}.{' '}
            {technology && (
              <TextLink href={`/technologies/${technology.slug}`}>See {technology.name}</TextLink>
            )}
          </p>
        </header>
        <SuggestedContent suggestion={suggestion} />
        {why && (
          <p className="max-w-text border-edge border-l-4 pl-3">
            <span className="text-muted text-sm">To the editors: </span>
            {why}
          </p>
        )}
        {state === 'PENDING' && <LikelyTheSame similar={suggestion.similar} />}
        {state === 'PENDING' ? (
          <div className="grid items-start gap-x-10 gap-y-6 border-line border-t pt-5 md:grid-cols-2">
            <AcceptForm suggestion={suggestion} />
            <div className="space-y-6">
              <DecisionFrame suggestionId={id} decision="DECLINE" title={title} />
              {kind === 'POINT' && <MergeForm suggestion={suggestion} />}
            </div>
          </div>
        ) : (
          <div className="max-w-96 space-y-4 border-line border-t pt-5">
            <p>{suggestionOutcome(suggestion)}</p>
            <DecisionFrame suggestionId={id} decision="UNDO" title={title} />
          </div>
        )}
      </Card>
    </article>
  )
}

function By({ member: { handle, accepted, declined } }: { member: NonNullable<SuggestionView['member']> }) {
  const record =
    accepted + declined === 0
      ? 'whose first suggestion it is'
      : `${accepted} accepted before, ${declined} declined`
  return (
    <>
      <TextLink href={`/members/${handle}`}>@{handle}</TextLink> ({record})
    </>
  )
}

/** What has been decided, by whom and why. */
export function suggestionOutcome({ state, decided }: SuggestionView): string {
  if (!decided || state === 'PENDING') return 'It is open for a decision.'
  const who = decided.by ? `@${decided.by}` : 'a moderator who has left'
  const what = { ACCEPTED: 'Accepted', MERGED: 'Merged', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn' }[state]
  return `${what} by ${who}: ${reasonWords(decided.reason).toLowerCase()}.${decided.note ? ` “${decided.note}”` : ''}`
}
