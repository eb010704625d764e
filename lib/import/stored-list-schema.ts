import type { PointText } from '@/lib/point/edit-point-schema'
import type { TechnologyText } from '@/lib/technology/edit-technology-schema'

export type State = 'DRAFT' | 'LISTED' | 'ARCHIVED'
/** When members or editors last changed it, and when an import last did; null for never. */
type Touched = { touchedAt: Date | null; importedAt: Date | null }
export type StoredPoint = PointText &
  Touched & {
    id: string
    side: 'PRO' | 'CON'
    archived: boolean
    mergedInto: string | null
    origin: 'EDITORIAL' | 'COMMUNITY'
    votes: number
  }
export type StoredTechnology = TechnologyText &
  Touched & {
    id: string
    slug: string
    state: State
    position: number | null
    weightMicro: number
    favourableMicro: number
    points: StoredPoint[]
  }
export type StoredEdition = { year: number; kind: 'EDITORIAL' | 'COMMUNITY'; title: string; slugs: string[] }
export type StoredList = { technologies: StoredTechnology[]; editions: StoredEdition[] }
