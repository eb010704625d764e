import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { plural } from '@/lib/format/plural'
import type { FlagView } from '@/lib/moderation/flag-queries'
import { DecisionForm } from './decision-form'
import { Decisions } from './decisions'
import { evidenceWords } from './evidence-words'
import { ItemFrame } from './item-frame'
import { kindWords, reasonWords } from './moderation-words'
import { RankingCompared } from './ranking-compared'

/** A flag with its evidence, what its ballots do to the ranking, and what a moderator can do about it. */
export function FlagCard({ flag, returnTo }: { flag: FlagView; returnTo: string }) {
  const subject = { type: 'FLAG', id: flag.id } as const
  const ranking = `flag-${flag.id}-ranking`
  const where = flag.technology ? `: ${flag.technology.name}` : ' on several technologies'
  return (
    <ItemFrame
      subject={subject}
      id={`flag-${flag.id}`}
      title={kindWords[flag.kind] + where}
      since={
        <>
          Found on <Time value={flag.foundAt} />.{' '}
          {flag.technology && (
            <TextLink href={`/technologies/${flag.technology.slug}`}>See {flag.technology.name}</TextLink>
          )}
        </>
      }
    >
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        <div className="max-w-text space-y-3">
          {evidenceWords(flag).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{leaning(flag.ballots)}</p>
        </div>
        <div className="space-y-2">
          <h4 id={ranking} className="font-semibold">
            The ranking with and without these ballots
          </h4>
          <RankingCompared id={ranking} rows={flag.ranking} />
        </div>
      </div>
      {flag.state === 'OPEN' ? (
        <Decisions subject={subject} decisions={['SET_ASIDE', 'DISMISS']} returnTo={returnTo} />
      ) : (
        <div className="max-w-96 space-y-4 border-line border-t pt-5">
          <p>{outcome(flag)}</p>
          <DecisionForm subject={subject} decision="PUT_BACK" returnTo={returnTo} />
        </div>
      )}
    </ItemFrame>
  )
}

function leaning({ flagged, counted, favourable, unfavourable }: FlagView['ballots']): string {
  const even = flagged - favourable - unfavourable
  const others = even > 0 ? `, ${even} neither or withdrawn` : ''
  return `Of the ${plural(flagged, 'ballot')}, ${favourable} speak for it and ${unfavourable} against it${others}. ${counted} count now.`
}

/** What has been decided, by whom and why. */
export function outcome({ state, decided }: FlagView): string {
  if (!decided || state === 'OPEN') return 'It is open for a decision.'
  const who = decided.by ? `@${decided.by}` : 'a moderator who has left'
  const what = state === 'SET_ASIDE' ? 'The ballots are set aside' : 'The flag is dismissed'
  return `${what}, by ${who}: ${reasonWords(decided.reason).toLowerCase()}.`
}
