import type { Explanation, ExplanationPart } from '@/lib/explanation/explanation-schema'
import { listOf } from '@/lib/format/list'
import { formatDifference, formatScore } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import { causeWords } from './cause-words'

/** Text with the titles of points in it, which the page sets apart. */
export type Words = (string | { title: string; pointId: string | null })[]

/** “Starts at 60.0 as number 2 of the editors’ list.” */
export function startWords({ start, editorialPosition, positions }: Explanation): string {
  const at = `Starts at ${formatScore(start)}`
  if (editorialPosition === null) return `${at}, in the middle: the editors have not placed it.`
  if (positions === 1) return `${at} as the only one on the editors’ list.`
  return `${at} as number ${editorialPosition} of the editors’ list.`
}

/** “38 ballots lift it to 68.2: most by agreement with Batteries included (+3.1).” */
export function movementWords({ start, score, voters, parts }: Explanation): Words {
  if (voters === 0) return ['Nobody has voted on it yet, so that is its score.']
  const [from, to] = [formatScore(start), formatScore(score)]
  const many = voters === 1 ? 's' : ''
  const up = strongest(parts, 1)
  const down = strongest(parts, -1)
  if (from === to) {
    return [
      `${plural(voters, 'ballot')} leave${many} it at ${to}.`,
      ...(up ? [' It is lifted most by ', ...up, '.'] : []),
      ...(down ? [' It is lowered most by ', ...down, '.'] : []),
    ]
  }
  const isUp = score > start
  const [by, against] = isUp ? [up, down] : [down, up]
  return [
    `${plural(voters, 'ballot')} ${isUp ? 'lift' : 'lower'}${many} it to ${to}`,
    ...(by ? [`: ${isSole(parts, isUp ? 1 : -1) ? '' : 'most '}by `, ...by] : []),
    '.',
    ...(against ? [` It is held ${isUp ? 'back' : 'up'} most by `, ...against, '.'] : []),
  ]
}

const ofSign = (parts: ExplanationPart[], sign: 1 | -1) =>
  parts.filter(({ contribution }) => sign * contribution > 0 && !/^0/.test(formatDifference(contribution)))

const isSole = (parts: ExplanationPart[], sign: 1 | -1) =>
  new Set(ofSign(parts, sign).map(({ contribution }) => formatDifference(contribution))).size === 1

/** The cause that moves the score most in one direction, or those that do it alike; null where none does. */
function strongest(parts: ExplanationPart[], sign: 1 | -1): Words | null {
  const movers = ofSign(parts, sign)
  if (movers.length === 0) return null
  const most = Math.max(...movers.map(({ contribution }) => sign * contribution))
  const size = formatDifference(sign * most)
  const leaders = movers.filter(({ contribution }) => formatDifference(contribution) === size)
  if (leaders.length > 3) return [`${leaders.length} things alike (${size} each)`]
  return [...listOf(leaders.map(causeWords)).flat(), leaders.length === 1 ? ` (${size})` : ` (${size} each)`]
}
