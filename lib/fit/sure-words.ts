import { formatShare, formatWhole } from '@/lib/format/number'
import type { WeighedPoint } from './answer-schema'

/** “79%”; never “100%” or “0%” of what votes can still change. */
export function sureShare(probability: number): string {
  if (probability >= 0.995) return 'over 99%'
  if (probability < 0.005) return 'under 1%'
  return formatShare(probability)
}

/** “12 agree, 3 disagree”, or whose point it is while nobody has voted. */
export function votesWords({ agree, disagree, origin }: WeighedPoint): string {
  if (agree + disagree === 0) return origin === 'EDITORIAL' ? 'the editors’, no votes yet' : 'no votes yet'
  return `${formatWhole(agree)} ${agree === 1 ? 'agrees' : 'agree'}, ${formatWhole(disagree)} ${disagree === 1 ? 'disagrees' : 'disagree'}`
}

/** How sure it is that one fits better than the next. */
export function aheadWords(probability: number, next: string): string {
  if (probability < 0.6) return `nearly level with ${next}`
  return `${sureShare(probability)} sure to fit better than ${next}`
}
