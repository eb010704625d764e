import { FULL_BALLOT_SIGNALS, PRIOR_NEUTRAL, PRIOR_WEIGHT } from '@/lib/ranking/constants'
import { editorialPrior, meanScore } from '@/lib/ranking/score'

/** One technology as a formula may see it: its raw signals, its sums over ballots, its place on the editors' list. */
export type Seen = {
  favourable: number
  unfavourable: number
  weightMicro: number
  favourableMicro: number
  editorialPosition: number
  positions: number
}
export type Formula = { key: string; name: string; value: (seen: Seen) => number }

/** The prior's weight in raw signals, for the formulas that don't know ballots. */
const PRIOR_SIGNALS = PRIOR_WEIGHT * FULL_BALLOT_SIGNALS
const WILSON_Z = 1.959963984540054

const withPrior = (seen: Seen, prior: number) =>
  (PRIOR_SIGNALS * prior + seen.favourable) / (PRIOR_SIGNALS + seen.favourable + seen.unfavourable)

function plainShare({ favourable, unfavourable }: Seen): number {
  const all = favourable + unfavourable
  return all === 0 ? PRIOR_NEUTRAL : favourable / all
}

/** The lower end of Wilson's 95 % interval; nothing is believed of what has no votes. */
export function wilsonLowerBound(favourable: number, unfavourable: number): number {
  const n = favourable + unfavourable
  if (n === 0) return 0
  const share = favourable / n
  const square = WILSON_Z * WILSON_Z
  const margin = WILSON_Z * Math.sqrt((share * (1 - share) + square / (4 * n)) / n)
  return (share + square / (2 * n) - margin) / (1 + square / n)
}

export const FORMULAS: Formula[] = [
  { key: 'backboard', name: 'Backboard', value: (seen) => meanScore(seen, seen.positions) },
  { key: 'editors', name: 'editors’ list alone', value: (seen) => -seen.editorialPosition },
  { key: 'net', name: 'net votes', value: (seen) => seen.favourable - seen.unfavourable },
  { key: 'average', name: 'plain average', value: plainShare },
  {
    key: 'wilson',
    name: 'Wilson lower bound',
    value: (seen) => wilsonLowerBound(seen.favourable, seen.unfavourable),
  },
  {
    key: 'laplace',
    name: 'Laplace-smoothed share',
    value: (seen) => (seen.favourable + 1) / (seen.favourable + seen.unfavourable + 2),
  },
  { key: 'constant', name: 'constant prior, no cap', value: (seen) => withPrior(seen, PRIOR_NEUTRAL) },
  {
    key: 'uncapped',
    name: 'editors’ prior, no cap',
    value: (seen) => withPrior(seen, editorialPrior(seen.editorialPosition, seen.positions)),
  },
]
