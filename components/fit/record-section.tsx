import { buttonClass } from '@/components/ui/button'
import { CopyMarkdown } from '@/components/ui/copy-markdown'
import type { Moment } from '@/lib/fit/moment-rules'
import { momentWords } from '@/lib/fit/moment-words'

/** The answer to take along, with links that keep it as it is. */
export function RecordSection({ query, moment }: { query: string; moment: Moment }) {
  const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:decoration-2'
  return (
    <section aria-labelledby="record" className="no-print space-y-3">
      <h2 id="record" className="border-ink border-t-4 pt-3 text-2xl">
        Defend it to your team
      </h2>
      <p className="max-w-text">
        As an architecture decision record in Markdown: what mattered, what was considered, what spoke for and
        against, and what you accept. Its links reopen this answer as it stood {momentWords(moment)}, whatever
        is voted later.
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <CopyMarkdown
          address={`/decide.md?${query}`}
          label="Copy as decision record"
          className={buttonClass('secondary')}
        />
        <a href={`/decide.md?${query}`} className={link}>
          Open it as Markdown
        </a>
        <a href={`/decide?${query}`} className={link}>
          Link to this answer as it stands
        </a>
      </div>
    </section>
  )
}
