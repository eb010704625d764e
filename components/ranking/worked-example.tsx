import { formatScore } from '@/lib/format/number'
import { ordinal } from '@/lib/format/ordinal'
import { plural } from '@/lib/format/plural'
import { MICRO, PRIOR_WEIGHT } from '@/lib/ranking/constants'
import { editorialPrior } from '@/lib/ranking/score'
import type { Ranked } from '@/lib/technology/technology-queries'

const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** One technology's score as a sum that anybody can do, from what stands in the ranking now. */
export function WorkedExample({ technology, positions }: { technology: Ranked; positions: number }) {
  const { name, editorialPosition, voters, score } = technology
  const prior = editorialPrior(editorialPosition, positions)
  const cast = technology.weightMicro / MICRO
  const favourable = technology.favourableMicro / MICRO
  const editors = PRIOR_WEIGHT * prior
  return (
    <ol className="space-y-3 border-edge border-l-4 py-1 pl-5 [&_li]:ml-4">
      <li>
        {editorialPosition === null
          ? `The editors have not placed ${name}: it starts in the middle`
          : `${name} is ${ordinal(editorialPosition)} of ${positions} on the editors’ list: it starts`}{' '}
        at {formatScore(100 * prior)}. That counts as {PRIOR_WEIGHT} ballots, of which {exact.format(editors)}{' '}
        speak for it.
      </li>
      <li>
        {voters === 0
          ? 'Nobody has voted on it yet, so there is nothing to add.'
          : `${plural(voters, 'member has', 'members have')} voted on it. Some ballots are only partly filled: together they make ${exact.format(cast)} full ones, of which ${exact.format(favourable)} speak for it.`}
      </li>
      <li>
        Put together, {exact.format(editors + favourable)} of {exact.format(PRIOR_WEIGHT + cast)} ballots
        speak for it: that is{' '}
        <span className="whitespace-nowrap">
          {exact.format(editors + favourable)} ÷ {exact.format(PRIOR_WEIGHT + cast)} ={' '}
          <strong>{formatScore(score)}%</strong>
        </span>
        , the score.
      </li>
    </ol>
  )
}
