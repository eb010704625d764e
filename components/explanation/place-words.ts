import type { Explanation } from '@/lib/explanation/explanation-schema'
import { formatScore } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'

type Neighbour = NonNullable<Explanation['above']> | NonNullable<Explanation['below']>

const ties: Record<'BALLOTS' | 'EDITORS' | 'SLUG', string> = {
  BALLOTS: 'more ballots stand behind the upper one',
  EDITORS: 'the editors placed the upper one higher',
  SLUG: 'the alphabet decides',
}

const scored = ({ name, score, tiedBy }: Neighbour) =>
  tiedBy
    ? `${name} has the same score, ${formatScore(score)}; ${ties[tiedBy]}.`
    : `${name} has ${formatScore(score)}.`

const would = (count: number, kind: string) => `${plural(count, `full ${kind} ballot`)} would`

/** What stands one place above, and how many ballots would lift this one past it. */
export function aboveWords({ name, above }: Explanation): string {
  if (!above) return `Nothing: ${name} is first.`
  const ballots = above.favourableBallots
  if (ballots === null) return `${scored(above)} No number of ballots would lift ${name} past it.`
  return `${scored(above)} ${would(ballots, 'favourable')} lift ${name} past it.`
}

/** What stands one place below, and how many ballots would drop this one behind it. */
export function belowWords({ name, below }: Explanation): string {
  if (!below) return `Nothing: ${name} is last.`
  const ballots = below.unfavourableBallots
  if (ballots === null) return `${scored(below)} No number of ballots would drop ${name} behind it.`
  return `${scored(below)} ${would(ballots, 'unfavourable')} drop ${name} behind it.`
}
