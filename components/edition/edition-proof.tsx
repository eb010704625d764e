type Props = { year: number; hash: string; command: string }

/** How anybody can see that a closed edition is what was closed, and right. */
export function EditionProof({ year, hash, command }: Props) {
  return (
    <section aria-labelledby="proof" className="space-y-4">
      <h2 id="proof" className="text-xl">
        Recompute it yourself
      </h2>
      <p>
        This edition can never change: the database refuses it. Its SHA-256 covers every place, sum and
        ballot:
      </p>
      <p>
        <code className="break-all">{hash}</code>
      </p>
      <p className="prose-links">
        With nothing but Node.js, a <a href="/verify-ranking.mjs">short program</a> recomputes the places and
        the hash from the ballots:
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto border-line border-y py-3 text-sm">
        <code>{command}</code>
      </pre>
      <p className="prose-links">
        Download{' '}
        <a href={`/api/v1/editions/${year}`} download={`edition-${year}.json`}>
          the list
        </a>{' '}
        and{' '}
        <a href={`/api/v1/editions/${year}/ballots.ndjson`} download={`ballots-${year}.ndjson`}>
          its anonymous ballots
        </a>
        .
      </p>
    </section>
  )
}
