import { Link } from '@/components/ui/link'
import type { Falling } from '@/lib/fit/answer-schema'
import { capital, factWords } from '@/lib/fit/choice-words'
import { sureShare } from '@/lib/fit/sure-words'
import { plural } from '@/lib/format/plural'
import { PointLine } from './point-line'

/** What falls out, by which deal-breaker, and how sure that is. */
export function FallingList({ fallsOut, falling }: { fallsOut: Falling[]; falling: number }) {
  if (falling === 0) return null
  return (
    <section aria-labelledby="falls-out" className="space-y-4">
      <h2 id="falls-out" className="border-ink border-t-4 pt-3 text-2xl">
        What falls out
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers */}
      <ul role="list" className="space-y-5">
        {fallsOut.map((each) => (
          <FallingItem key={each.slug} falling={each} />
        ))}
      </ul>
      {falling > fallsOut.length && <p>And {plural(falling - fallsOut.length, 'other')}.</p>}
    </section>
  )
}

function FallingItem({ falling: { slug, name, reasons, sureness } }: { falling: Falling }) {
  const isCertain = reasons.some(({ what }) => what === 'FACT')
  return (
    <li id={`fit-${slug}`} className="space-y-1.5">
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-xl">
        <Link
          href={`/technologies/${slug}`}
          className="wrap-anywhere underline decoration-2 decoration-transparent underline-offset-4 hover:decoration-current"
        >
          {name}
        </Link>
        <span className="font-body font-normal text-muted text-sm">
          {isCertain ? 'certain' : `${sureShare(sureness)} sure`}
        </span>
      </h3>
      <ul className="space-y-1.5">
        {reasons.map((reason) =>
          reason.what === 'FACT' ? (
            <li key={reason.fact}>{capital(factWords(reason))}.</li>
          ) : (
            <PointLine key={reason.point.id} point={reason.point} sign="minus" />
          ),
        )}
      </ul>
    </li>
  )
}
