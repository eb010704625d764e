import type { Beta } from '@/lib/ranking/probability-ahead'
import type { FitPoint } from './fit-rules'
import type { Fact } from './short-query-rules'

export type EvidencePoint = FitPoint & { id: string; title: string }

/** All that an answer about a technology is made of. */
export type EvidenceTechnology = {
  slug: string
  name: string
  rank: number
  /** Its favourability in the community ranking, with the score that follows from it. */
  base: Beta
  score: number
  voters: number
  /** What an address says and what people read. */
  facts: Record<Fact, { value: string; name: string }>
  points: EvidencePoint[]
}

/** All technologies of the list at one moment, in rank order. */
export type Evidence = {
  /** When something last counted, or the moment of the past; null while nobody has voted. */
  asOf: string | null
  technologies: EvidenceTechnology[]
}
