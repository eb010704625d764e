import type { CountedBallots } from './recompute.mjs'

type Item = {
  slug: string
  name: string
  position: number
  editorialPosition: number | null
  weightMicro: number | null
  favourableMicro: number | null
}
type Edition = {
  year: number
  title: string
  formula: string | null
  closedAt: string | null
  items: Item[]
}
export function editionHash(edition: Edition, ballots: CountedBallots[]): string
