import { Link } from '@/components/ui/link'
import { Command } from './command'

/** The data to download, and the command that recounts them at home; it shares no code with the site. */
export function CheckIt({ command, slug }: { command: string; slug?: string }) {
  return (
    <>
      <p>
        The ballots are public, without the names of those who cast them. With nothing but Node.js, a{' '}
        <a href="/verify-ranking.mjs">short program</a> downloads them, computes every score anew in its own
        way, and says “same” or where not:
      </p>
      <Command>{command}</Command>
      <ul>
        <li>
          <a href="/api/v1/export/ballots.ndjson">All ballots</a>, one a line: how many signals for and
          against
        </li>
        <li>
          <a href="/api/v1/ranking">The ranking</a> with its sums
          {slug && (
            <>
              , and each technology’s <a href={`/api/v1/technologies/${slug}/explanation`}>explanation</a> and{' '}
              <a href={`/api/v1/technologies/${slug}/history`}>history</a>
            </>
          )}
        </li>
        <li>
          <Link href="/editions">Editions</Link>: a year’s list with its ballots and a fingerprint, closed for
          good
        </li>
      </ul>
    </>
  )
}
