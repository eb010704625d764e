import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { FullLogEntry } from '@/lib/moderation/full-log-queries'
import { DecisionForm } from './decision-form'
import { decisionWords } from './decision-words'
import { actionWords, reasonWords } from './moderation-words'

/** The lines of the log as moderators read them, with the way to undo what still stands. */
export function FullLogList({ entries, returnTo }: { entries: FullLogEntry[]; returnTo: string }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol aria-label="Decisions, newest first" role="list" className="max-w-4xl border-line border-b">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-6 gap-y-1 border-line border-t py-4 first:border-t-4 first:border-t-ink sm:grid-cols-[11rem_1fr]"
        >
          <Time value={entry.at} className="text-muted text-sm sm:pt-1" />
          <Line entry={entry} returnTo={returnTo} />
        </li>
      ))}
    </ol>
  )
}

function Line({ entry, returnTo }: { entry: FullLogEntry; returnTo: string }) {
  const { by, isOperator, whom, technology, text, note, undo, reason } = entry
  return (
    <div className="min-w-0 space-y-1.5">
      <p className="font-semibold">
        {actionWords(entry)}
        {technology && (
          <>
            {' on '}
            <TextLink href={`/technologies/${technology.slug}`}>{technology.name}</TextLink>
          </>
        )}
      </p>
      <p>
        By {isOperator ? 'the operators or the site itself' : by ? `@${by}` : 'a moderator who has left'}
        {whom && (
          <>
            , about <TextLink href={`/moderation/members?q=${whom}`}>@{whom}</TextLink>
          </>
        )}
        : {reasonWords(reason).toLowerCase()}.
      </p>
      {note && <p className="max-w-text whitespace-pre-line wrap-anywhere">“{note}”</p>}
      {text && <p className="line-clamp-2 max-w-text text-muted text-sm wrap-anywhere">{text}</p>}
      {undo && (
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center font-semibold text-accent">
            Undo: {decisionWords[undo.decision].label.toLowerCase()}
          </summary>
          <div className="max-w-96 py-3">
            <DecisionForm {...undo} returnTo={returnTo} />
          </div>
        </details>
      )}
    </div>
  )
}
