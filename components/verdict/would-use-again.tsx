import { IntervalPlot } from '@/components/ranking/interval-plot'
import { formatShare, formatWhole } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import { betaQuantile } from '@/lib/ranking/beta'
import { INTERVAL_HIGH, INTERVAL_LOW } from '@/lib/ranking/constants'
import type { ExperienceShare } from '@/lib/verdict/verdict-schema'
import { ByExperience } from './by-experience'

type Props = {
  name: string
  verdicts: { yes: number; no: number }
  byExperience: ExperienceShare[]
}

/** The share of yes among the verdicts, with the 90 % interval of Beta(1 + yes, 1 + no). */
export function WouldUseAgain({ name, verdicts: { yes, no }, byExperience }: Props) {
  const total = yes + no
  const quantile = (p: number) => betaQuantile(p, 1 + yes, 1 + no)
  return (
    <section aria-labelledby="would-use-again" className="max-w-text">
      <h2 id="would-use-again" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        Would use it again
      </h2>
      {total === 0 ? (
        <p>
          Nobody has said yet whether they would use {name} again.{' '}
          <a href="#comments" className="text-accent underline underline-offset-4">
            Say it with a comment
          </a>
          .
        </p>
      ) : (
        <>
          <div className="flex items-baseline gap-4">
            <p className="numerals text-numeral">{formatShare(yes / total)}</p>
            <p>
              {formatWhole(yes)} of {plural(total, 'member')} would use {name} again.
            </p>
          </div>
          <IntervalPlot
            what="Percent who would use it again:"
            value={(100 * yes) / total}
            low={100 * quantile(INTERVAL_LOW)}
            high={100 * quantile(INTERVAL_HIGH)}
            className="mt-2"
          />
          <p className="mt-2 text-muted text-sm">
            Among all who used it the share is, with 90% certainty, from {formatShare(quantile(INTERVAL_LOW))}{' '}
            to {formatShare(quantile(INTERVAL_HIGH))}.
          </p>
          <ByExperience shares={byExperience} />
        </>
      )}
    </section>
  )
}
