import { ClaimForm } from '@/components/moderation/claim-form'
import { ItemFrame } from '@/components/moderation/item-frame'
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
export function SuggestionCard({ suggestion, returnTo }: { suggestion: SuggestionView; returnTo?: string }) {
  const { id, kind, state, title, technology, member, why, createdAt } = suggestion
  const subject = { type: 'SUGGESTION', id } as const
  return (
    <ItemFrame
      subject={subject}
      id={`suggestion-${id}`}
      title={`${kindWords[kind]}${technology ? ` on ${technology.name}` : ''}: ${title}`}
      since={
        <>
          <Time value={createdAt} />, by {member ? <By member={member} /> : 'a member who has left'}.{' '}
          {technology && <TextLink href={`/technologies/${technology.slug}`}>See {technology.name}</TextLink>}
        </>
      }
    >
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
          <AcceptForm suggestion={suggestion} returnTo={returnTo} />
          <div className="space-y-6">
            <DecisionFrame suggestionId={id} decision="DECLINE" title={title} returnTo={returnTo} />
            {kind === 'POINT' && <MergeForm suggestion={suggestion} returnTo={returnTo} />}
          </div>
        </div>
      ) : (
        <div className="max-w-96 space-y-4 border-line border-t pt-5">
          <p>{suggestionOutcome(suggestion)}</p>
          <DecisionFrame suggestionId={id} decision="UNDO" title={title} returnTo={returnTo} />
        </div>
      )}
      {state === 'PENDING' && <ClaimForm subject={subject} />}
    </ItemFrame>
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
