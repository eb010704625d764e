import { formatScore } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import { verb } from '@/lib/format/verb'
import type { Answer } from './answer-schema'
import { aheadWords } from './sure-words'

/** The answer in two sentences. */
export function summaryWords({ stays: [first, second], staying, falling }: Answer): string {
  const out = falling > 0 ? `, ${falling} ${verb(falling, 'fall')} out` : ''
  const all = falling === 1 ? 'the only technology' : `all ${plural(falling, 'technology', 'technologies')}`
  if (!first) return `Nothing stays: ${all} ${verb(falling, 'fall')} out. Let a deal-breaker go.`
  if (staying === 1) return `${first.name} alone stays${out}. It fits ${formatScore(first.fit)} of 100.`
  const counts = `${plural(staying, 'technology', 'technologies')} stay${out}.`
  const best = `${first.name} fits best, ${formatScore(first.fit)} of 100`
  if (!second || first.aheadOfNext === null) return `${counts} ${best}.`
  return `${counts} ${best}: ${aheadWords(first.aheadOfNext, second.name)}.`
}
