import { betaQuantile } from '@/lib/ranking/beta'
import { INTERVAL_HIGH, INTERVAL_LOW } from '@/lib/ranking/constants'
import type { Beta } from '@/lib/ranking/probability-ahead'
import { BASE_SIGNALS, EDITORS_SIGNALS, THEME_WEIGHTS } from './constants'

export type Weight = keyof typeof THEME_WEIGHTS
export type FitPoint = {
  side: 'PRO' | 'CON'
  theme: string
  agree: number
  disagree: number
  origin: 'EDITORIAL' | 'COMMUNITY'
}

/** What one theme gives to a fit. */
export type ThemeTerm = {
  theme: string
  weight: Weight
  /** Of all weights, between 0 and 1; the shares of all themes add up to 1. */
  share: number
  /** Votes that speak for the technology and against it: those of members and what the editors' points count. */
  favourable: number
  unfavourable: number
  /** Strictly between 0 and 100. */
  value: number
}
export type Fit = Beta & {
  /** Strictly between 0 and 100. */
  fit: number
  /** In the order in which they were weighted; empty where nothing was: then the fit is the score. */
  terms: ThemeTerm[]
}

export const meanOf = ({ alpha, beta }: Beta) => alpha / (alpha + beta)
export const varianceOf = ({ alpha, beta }: Beta) =>
  (alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1))

/** Agreement with the point, the editors' own included. */
export const agreementOf = ({ agree, origin }: Pick<FitPoint, 'agree' | 'origin'>) =>
  agree + (origin === 'EDITORIAL' ? EDITORS_SIGNALS : 0)

/**
 * How well a technology fits what matters to somebody: the mean, by the weights, of its favourability in each theme,
 * each begun at the community's score. docs/ranking.md, “Deciding”, derives mean and variance.
 * @param base the technology's favourability in the community ranking
 */
export function fitOf(base: Beta, points: FitPoint[], weights: Map<string, Weight>): Fit {
  const total = [...weights.values()].reduce((sum, weight) => sum + THEME_WEIGHTS[weight], 0)
  const start = meanOf(base)
  if (total === 0) return { ...base, fit: 100 * start, terms: [] }
  const doubt = varianceOf(base)
  let mean = 0
  let ownVariance = 0
  let lean = 0
  const terms: ThemeTerm[] = []
  for (const [theme, weight] of weights) {
    const share = THEME_WEIGHTS[weight] / total
    const { favourable, unfavourable } = votesOn(theme, points)
    const signals = BASE_SIGNALS + favourable + unfavourable
    const value = (BASE_SIGNALS * start + favourable) / signals
    const pull = BASE_SIGNALS / signals
    mean += share * value
    // By the law of total variance: what the theme's own votes leave open; what the start leaves open is in all themes.
    ownVariance += (share ** 2 * (value * (1 - value) - pull ** 2 * doubt)) / (signals + 1)
    lean += share * pull
    terms.push({ theme, weight, share, favourable, unfavourable, value: 100 * value })
  }
  return { ...withMoments(mean, ownVariance + lean ** 2 * doubt), fit: 100 * mean, terms }
}

/** The votes that speak for and against a technology in one theme. */
export function votesOn(theme: string, points: FitPoint[]): { favourable: number; unfavourable: number } {
  let favourable = 0
  let unfavourable = 0
  for (const point of points) {
    if (point.theme !== theme) continue
    const [holds, fails] = [agreementOf(point), point.disagree]
    favourable += point.side === 'PRO' ? holds : fails
    unfavourable += point.side === 'PRO' ? fails : holds
  }
  return { favourable, unfavourable }
}

/** The Beta distribution with this mean and variance; the variance is below mean · (1 − mean). */
function withMoments(mean: number, variance: number): Beta {
  const strength = (mean * (1 - mean)) / variance - 1
  return { alpha: mean * strength, beta: (1 - mean) * strength }
}

/** Between which values a fit lies, 90 % sure, in percent. */
export const intervalOf = ({ alpha, beta }: Beta) => ({
  low: 100 * betaQuantile(INTERVAL_LOW, alpha, beta),
  high: 100 * betaQuantile(INTERVAL_HIGH, alpha, beta),
})
