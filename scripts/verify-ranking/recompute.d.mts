type Technology = { slug: string; editorialPosition: number | null }
export type CountedBallots = { technology: string; favourable: number; unfavourable: number; times: number }
type Recomputed = Technology & {
  rank: number
  bestRank: number
  worstRank: number
  score: number
  low: number
  high: number
  weightMicro: number
  favourableMicro: number
  voters: number
}
export const KNOWN_FORMULAS: string[]
export const PRESENT_FORMULA: string
export function microBallot(
  favourable: number,
  unfavourable: number,
  formula?: string,
): { weight: bigint; favour: bigint }
export function recompute(
  technologies: Technology[],
  ballots: CountedBallots[],
  formula?: string,
): Recomputed[]
