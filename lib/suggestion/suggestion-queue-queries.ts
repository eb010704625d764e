import { db } from '@/lib/db'
import { likelyTheme } from './likely-theme'
import { listSimilarPoints, listSimilarTechnologies } from './similar-queries'
import type { SimilarPoint, SimilarTechnology } from './similar-schema'
import { suggestionLink, suggestionTitle } from './suggestion-rules'
import type { SuggestionKind, SuggestionState, TechnologyContent } from './suggestion-schema'

const SHOWN = 20

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
type Listed = { total: number; suggestions: SuggestionView[] }

/** How many suggestions wait, and the oldest of them. For moderators only. */
export const listPendingSuggestions = (): Promise<Listed> => list('PENDING')
/** What was decided last, for whoever wants to undo it. For moderators only. */
export const listDecidedSuggestions = (): Promise<Listed> => list('DECIDED')

async function list(which: 'PENDING' | 'DECIDED'): Promise<Listed> {
  const where =
    which === 'PENDING'
      ? { state: 'PENDING' as const }
      : { state: { in: ['ACCEPTED', 'MERGED', 'DECLINED'] as SuggestionState[] } }
  const [total, rows] = await Promise.all([
    db.suggestion.count({ where }),
    db.suggestion.findMany({
      where,
      orderBy:
        which === 'PENDING' ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'asc' }],
      take: SHOWN,
      select: context,
    }),
  ])
  return { total, suggestions: await Promise.all(rows.map(toView)) }
}

const text = {
  id: true,
  side: true,
  title: true,
  detail: true,
  theme: true,
  since: true,
  until: true,
  sources: true,
  agree: true,
  disagree: true,
  archivedAt: true,
} as const
const context = {
  id: true,
  kind: true,
  state: true,
  content: true,
  why: true,
  createdAt: true,
  decidedAt: true,
  reason: true,
  note: true,
  becamePointId: true,
  memberId: true,
  member: { select: { handle: true } },
  decider: { select: { handle: true } },
  technology: {
    select: {
      slug: true,
      state: true,
      name: true,
      kind: true,
      language: true,
      license: true,
      firstReleased: true,
      website: true,
      repository: true,
      summary: true,
      points: {
        where: { archivedAt: null },
        orderBy: { title: 'asc' },
        select: { id: true, side: true, title: true },
      },
    },
  },
  becameTechnology: { select: { slug: true } },
  point: { select: text },
  otherPoint: { select: text },
} as const

type Row = Awaited<ReturnType<typeof read>>[number]
const read = () => db.suggestion.findMany({ select: context })

async function toView(row: Row): Promise<SuggestionView> {
  const { technology, memberId, becamePointId, becameTechnology, decider, decidedAt, reason, note, ...rest } =
    row
  const content = row.content as Record<string, unknown> & {
    title?: string
    detail?: string
    side?: 'PRO' | 'CON'
    name?: string
    theme?: string | null
  }
  const isWaiting = row.state === 'PENDING'
  const { points = [], ...facts } = technology ?? {}
  const [record, similarPoints, similarTechnologies, theme] = await Promise.all([
    memberId ? recordOf(memberId) : null,
    isWaiting && row.kind === 'POINT' && technology
      ? listSimilarPoints(technology.slug, content.title ?? '', content.side)
      : [],
    isWaiting && row.kind === 'TECHNOLOGY' ? listSimilarTechnologies(content.name ?? '') : [],
    isWaiting && row.kind === 'POINT' && !content.theme
      ? likelyTheme({ title: content.title ?? '', detail: content.detail ?? '' })
      : null,
  ])
  return {
    ...rest,
    content,
    title: suggestionTitle(row),
    createdAt: row.createdAt.toISOString(),
    member: row.member && record && { handle: row.member.handle, ...record },
    technology: technology && (facts as SuggestionView['technology']),
    point: row.point as QueuedPoint | null,
    otherPoint: row.otherPoint as QueuedPoint | null,
    similar: { points: similarPoints, technologies: similarTechnologies },
    others: points.filter(({ side }) => side === content.side).map(({ id, title }) => ({ id, title })),
    likelyTheme: theme,
    decided: decidedAt && { by: decider?.handle ?? null, at: decidedAt.toISOString(), reason, note },
    link: suggestionLink(row),
  }
}

/** How many of a member's suggestions were taken up, and how many not. */
async function recordOf(memberId: string): Promise<{ accepted: number; declined: number }> {
  const [accepted, declined] = await Promise.all([
    db.suggestion.count({ where: { memberId, state: { in: ['ACCEPTED', 'MERGED'] } } }),
    db.suggestion.count({ where: { memberId, state: 'DECLINED' } }),
  ])
  return { accepted, declined }
}
