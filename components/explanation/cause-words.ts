import type { ExplanationPart } from '@/lib/explanation/explanation-schema'
import type { Words } from './explanation-words'

/**
 * What members did that moves the score: a part can lower it although most speak for the technology, when they are
 * fewer than its start supposes.
 */
export function causeWords(part: ExplanationPart): Words {
  const { side, title, pointId, weight, favourable, contribution } = part
  const isUp = contribution > 0
  const isPlain = isUp ? favourable > weight / 2 : favourable < weight / 2
  if (part.kind === 'VERDICTS') {
    if (isPlain) return [`members who would ${isUp ? '' : 'not '}use it again`]
    return [`${isUp ? 'more' : 'fewer'} members who would use it again than its start supposes`]
  }
  const agreeing = (side === 'PRO') === isUp
  const point = { title, pointId }
  if (isPlain) return [agreeing ? 'agreement with ' : 'disagreement with ', point]
  return [agreeing ? 'more agreement with ' : 'less agreement with ', point, ' than its start supposes']
}
