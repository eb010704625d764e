import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { OwnSuggestion } from '@/lib/suggestion/suggestion-queries'
import { kindWords, reasonWords, stateWords } from './suggestion-words'

type Props = { suggestion: OwnSuggestion; mayWithdraw: boolean }

/** One of the member's own suggestions: what became of it, why, and a way to take it back while it waits. */
export function OwnSuggestionItem({ suggestion, mayWithdraw }: Props) {
  const { id, kind, state, title, technology, createdAt, decidedAt, reason, note, link } = suggestion
  return (
    <li
      id={`suggestion-${id}`}
      className="scroll-mt-4 space-y-1 border-line border-t py-4 first:border-t-0 target:border-l-4 target:pl-4"
    >
      <h2 className="font-body font-semibold text-base">
        {link ? <TextLink href={link}>{title}</TextLink> : title}
      </h2>
      <p className="text-muted text-sm">
        {kindWords[kind]}
        {technology && (
          <>
            {' on '}
            <TextLink href={`/technologies/${technology.slug}`}>{technology.name}</TextLink>
          </>
        )}
        , <Time value={createdAt} />
      </p>
      <p>
        <strong>{stateWords[state]}</strong>
        {decidedAt && state !== 'WITHDRAWN' && (
          <>
            {' on '}
            <Time value={decidedAt} />: {reasonWords(reason)}.
          </>
        )}
      </p>
      {note && (
        <p className="max-w-text whitespace-pre-line border-edge border-l-4 pl-3 wrap-anywhere">{note}</p>
      )}
      {state === 'PENDING' && mayWithdraw && (
        <form method="post" action={`/api/v1/suggestions/${id}`}>
          <input type="hidden" name="_method" value="DELETE" />
          <input type="hidden" name="returnTo" value="/suggestions" />
          <Button variant="quiet" className="-ml-4" aria-label={`Withdraw: ${title}`}>
            Withdraw
          </Button>
        </form>
      )}
    </li>
  )
}
