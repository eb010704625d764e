import { Link } from '@/components/ui/link'
import type { Comparison } from '@/lib/comparison/comparison-queries'
import { isLevel } from '@/lib/comparison/comparison-rules'
import { namesOf, sureness } from '@/lib/comparison/comparison-words'

/** For every pair how sure it is who is ahead, drawn and in words, and what that means. */
export function HowSure({ comparison: { technologies, pairs } }: { comparison: Comparison }) {
  const example = pairs[0]
  if (!example) return null
  const [ahead] = namesOf(technologies, example)
  return (
    <section aria-labelledby="how-sure">
      <h2 id="how-sure" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        How sure is that?
      </h2>
      <ul className="max-w-text space-y-3">
        {pairs.map((pair) => {
          const [one, other] = namesOf(technologies, pair)
          return (
            <li key={`${pair.ahead} ${pair.behind}`}>
              <p className="flex items-baseline justify-between gap-x-4">
                <span className="wrap-anywhere min-w-0">
                  {one} is ahead of {other}
                  {isLevel(pair.probability) && <span className="text-muted"> (as good as even)</span>}
                </span>
                <span className="numerals whitespace-nowrap text-xl">{sureness(pair.probability)}</span>
              </p>
              <SureBar probability={pair.probability} />
            </li>
          )
        })}
      </ul>
      <p className="prose-links mt-4 max-w-text text-muted text-sm">
        That is how probable it is that the true score of {ahead} is the higher one, given the editors’ list
        and all votes so far: 50% would be a coin toss. It says nothing about your case.{' '}
        <Link href="/how-ranking-works#ahead">How this is computed</Link>
      </p>
    </section>
  )
}

/** From a coin toss in the middle to certainty at either end. */
function SureBar({ probability }: { probability: number }) {
  const [from, to] = [Math.min(probability, 0.5), Math.max(probability, 0.5)]
  return (
    <svg className="mt-1 block h-3 w-full overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1="6" y2="6" className="stroke-line" strokeWidth="2" />
      <rect
        x={`${(100 * from).toFixed(2)}%`}
        y="1"
        width={`${(100 * (to - from)).toFixed(2)}%`}
        height="10"
        className="fill-uncertain"
      />
      <line x1="50%" x2="50%" y1="-1" y2="13" className="stroke-ink" strokeWidth="2" />
    </svg>
  )
}
