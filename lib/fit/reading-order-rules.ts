import { pointStrength } from '@/lib/ranking/point-strength'
import type { EvidencePoint } from './evidence-schema'

/** Strongest first, as everywhere; ties by title, as no past is kept of the editors' order. */
export const inReadingOrder = (points: EvidencePoint[]): EvidencePoint[] =>
  points
    .map((point) => ({ point, strength: pointStrength(point.agree, point.disagree) }))
    .sort(
      (a, b) =>
        b.strength - a.strength || inOrder(a.point.title, b.point.title) || inOrder(a.point.id, b.point.id),
    )
    .map(({ point }) => point)

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
