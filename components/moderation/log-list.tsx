import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { LogEntry } from '@/lib/moderation/moderation-queries'
import { actionWords, causeWords, reasonWords } from './moderation-words'

/** The lines of the public log, newest first. */
export function LogList({ entries }: { entries: LogEntry[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol aria-label="Decisions, newest first" role="list" className="border-line border-b">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-6 gap-y-1 border-line border-t py-4 first:border-t-4 first:border-t-ink sm:grid-cols-[11rem_1fr]"
        >
          <Time value={entry.at} className="text-muted text-sm sm:pt-1" />
          <div>
            <p className="font-semibold">
              {actionWords(entry)}
              {entry.flag && <Where flag={entry.flag} />}
              {entry.about && <Where flag={{ technology: entry.about }} />}
            </p>
            <p className="text-muted">
              {entry.flag && `Ballots ${causeWords[entry.flag.kind]}. `}
              {reasonWords(entry.reason)}.
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Where({ flag }: { flag: Pick<NonNullable<LogEntry['flag']>, 'technology'> }) {
  if (!flag.technology) return ' on several technologies'
  return (
    <>
      {' on '}
      <TextLink href={`/technologies/${flag.technology.slug}`}>{flag.technology.name}</TextLink>
    </>
  )
}
