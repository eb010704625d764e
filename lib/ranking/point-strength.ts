import { betaQuantile } from './beta'
import { INTERVAL_LOW } from './constants'
import { remembered } from './remembered'

/** The least share of agreement that we can believe: the 5 % quantile of Beta(1 + agree, 1 + disagree), in (0, 1). */
export const pointStrength = remembered(
  50_000,
  (agree: number, disagree: number) => `${agree} ${disagree}`,
  (agree, disagree): number => betaQuantile(INTERVAL_LOW, 1 + agree, 1 + disagree),
)

type Ordered = { agree: number; disagree: number; position: number | null; createdAt: Date; id: string }

/** Points of one side in reading order: strongest first; ties by editorial order, then the older, then by id. */
export function inReadingOrder<P extends Ordered>(points: P[]): (P & { strength: number })[] {
  return points
    .map((point) => ({ ...point, strength: pointStrength(point.agree, point.disagree) }))
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
        a.createdAt.getTime() - b.createdAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    )
}
