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
export const FORMULA: string
export function microBallot(favourable: number, unfavourable: number): { weight: bigint; favour: bigint }
export function recompute(technologies: Technology[], ballots: CountedBallots[]): Recomputed[]
