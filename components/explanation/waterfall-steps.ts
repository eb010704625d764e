import { scaleLinear } from 'd3-scale'
import type { Explanation, ExplanationPart } from '@/lib/explanation/explanation-schema'
import { plural } from '@/lib/format/plural'
import { verb } from '@/lib/format/verb'

export type Step = {
  key: string
  title: string
  side: ExplanationPart['side']
  said: string
  from: number
  to: number
}

const MOST_STEPS = 12

/** From the start to the score: what lifts first, then what lowers; beyond a dozen the smallest go together. */
export function waterfallSteps({ start, parts }: Explanation): Step[] {
  const voted = parts.filter(({ weight }) => weight > 0)
  const least =
    voted.length > MOST_STEPS ? Math.abs(voted.toSorted(bySize)[MOST_STEPS - 1]?.contribution ?? 0) : -1
  const small = voted.filter(({ contribution }) => Math.abs(contribution) <= least)
  const drawn = voted
    .filter((part) => !small.includes(part))
    .map((part) => ({
      key: part.pointId ?? part.kind,
      title: part.title,
      side: part.side,
      said: saidOf(part),
      by: part.contribution,
    }))
  if (small.length > 0)
    drawn.push({
      key: 'OTHERS',
      title: plural(small.length, 'other point'),
      side: null,
      said: 'each moves it less',
      by: small.reduce((sum, { contribution }) => sum + contribution, 0),
    })
  let at = start
  return drawn
    .sort((a, b) => b.by - a.by)
    .map(({ by, ...step }) => {
      const from = at
      at += by
      return { ...step, from, to: at }
    })
}

const bySize = (a: ExplanationPart, b: ExplanationPart) => Math.abs(b.contribution) - Math.abs(a.contribution)

const saidOf = ({ kind, agree, disagree }: ExplanationPart) =>
  kind === 'VERDICTS'
    ? `${agree}\u00a0yes, ${disagree}\u00a0no`
    : `${agree}\u00a0${verb(agree, 'agree')}, ${disagree}\u00a0${verb(disagree, 'disagree')}`

/** Where a score lies across the drawing, in percent of its width, and the scores that its axis names. */
export function waterfallAxis(start: number, score: number, steps: Step[]) {
  const all = [start, score, ...steps.map(({ to }) => to)]
  const room = Math.max(0.5, (Math.max(...all) - Math.min(...all)) / 20)
  const scale = scaleLinear()
    .domain([Math.max(0, Math.min(...all) - room), Math.min(100, Math.max(...all) + room)])
    .range([0, 100])
  return { at: (value: number) => Number(scale(value).toFixed(2)), ticks: scale.ticks(4) }
}
