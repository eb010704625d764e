import { formatShare } from '@/lib/format/number'
import { agreement } from '@/lib/format/verb'
import type { WeighedPoint } from './answer-schema'

/** “79%”; never “100%” or “0%” of what votes can still change. */
export function sureShare(probability: number): string {
  if (probability >= 0.995) return 'over 99%'
  if (probability < 0.005) return 'under 1%'
  return formatShare(probability)
}

/** “12 agree, 3 disagree”, or whose point it is while nobody has voted. */
export function votesWords({ origin, ...counts }: WeighedPoint): string {
  if (counts.agree + counts.disagree === 0)
    return origin === 'EDITORIAL' ? 'the editors’, no votes yet' : 'no votes yet'
  return agreement(counts)
}

/** How sure it is that one fits better than the next. */
export function aheadWords(probability: number, next: string): string {
  if (probability < 0.6) return `nearly level with ${next}`
  return `${sureShare(probability)} sure to fit better than ${next}`
}
