import { betaShareBelow } from '@/lib/ranking/beta'
import type { Choice } from './choice-schema'
import type { EvidencePoint, EvidenceTechnology } from './evidence-schema'
import { agreementOf, type FitPoint } from './fit-rules'
import { type Fact, factNames } from './short-query-rules'

/**
 * How sure it is that most members would agree with a point: the share of Beta(1 + agree, 1 + disagree) above one half,
 * the editors counted as one who agrees.
 */
export const surenessOf = (point: FitPoint): number =>
  1 - betaShareBelow(0.5, 1 + agreementOf(point), 1 + point.disagree)

/** At least as likely as not: by the symmetry of the distribution, just where as many agree as disagree. */
export const holds = (point: FitPoint): boolean => agreementOf(point) >= point.disagree

/** Why a technology falls out. */
export type Reason =
  | { what: 'FACT'; fact: Fact; name: string; rule: 'not' | 'only' }
  | { what: 'CON'; point: EvidencePoint; because: 'THEME' | 'POINT' }

/** The deal-breakers that a technology meets, facts first; none where it stays. */
export function reasonsAgainst(technology: EvidenceTechnology, choice: Choice): Reason[] {
  const facts = factNames.flatMap((fact): Reason[] => {
    const { rule, values } = choice[fact]
    const { value, name } = technology.facts[fact]
    const isOut = values.length > 0 && values.includes(value) === (rule === 'not')
    return isOut ? [{ what: 'FACT', fact, name, rule }] : []
  })
  return [
    ...facts,
    ...refusedCons(technology, choice)
      .filter(({ point }) => holds(point))
      .map(({ point, because }): Reason => ({ what: 'CON', point, because })),
  ]
}

type Refused = { point: EvidencePoint; because: 'THEME' | 'POINT' }

/** The cons that are named as deal-breakers, whether or not they hold. */
export function refusedCons({ points }: EvidenceTechnology, choice: Choice): Refused[] {
  return points.flatMap((point): Refused[] => {
    if (point.side !== 'CON') return []
    if (choice.con.includes(point.id)) return [{ point, because: 'POINT' }]
    return choice.cons.includes(point.theme) ? [{ point, because: 'THEME' }] : []
  })
}

/** How sure it is that a technology falls out: a fact is certain, of several cons one is enough. */
export function surenessOfAll(reasons: Reason[]): number {
  if (reasons.some(({ what }) => what === 'FACT')) return 1
  return (
    1 - reasons.reduce((left, reason) => left * (reason.what === 'CON' ? 1 - surenessOf(reason.point) : 1), 1)
  )
}
