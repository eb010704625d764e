import type { SimilarPoint, SimilarTechnology } from './similar-schema'
import type { SuggestionKind, SuggestionState, TechnologyContent } from './suggestion-schema'

export type QueuedPoint = {
  id: string
  side: 'PRO' | 'CON'
  title: string
  detail: string
  theme: string
  since: string | null
  until: string | null
  sources: { url: string; title: string }[]
  agree: number
  disagree: number
  archivedAt: Date | null
}
/** A suggestion with all that an editor needs to decide about it. */
export type SuggestionView = {
  id: string
  kind: SuggestionKind
  state: SuggestionState
  title: string
  content: Record<string, unknown>
  why: string | null
  createdAt: string
  member: { handle: string; accepted: number; declined: number } | null
  technology: ({ slug: string; state: 'DRAFT' | 'LISTED' | 'ARCHIVED' } & TechnologyContent) | null
  point: QueuedPoint | null
  otherPoint: QueuedPoint | null
  similar: { points: SimilarPoint[]; technologies: SimilarTechnology[] }
  /** For a suggested point: the others of its side, which it may be merged with. */
  others: { id: string; title: string }[]
  likelyTheme: string | null
  decided: { by: string | null; at: string; reason: string | null; note: string | null } | null
  link: string | null
}
