import { db } from '@/lib/db'
import { likelyTheme } from './likely-theme'
import { listSimilarPoints, listSimilarTechnologies } from './similar-queries'
import { suggestionContext } from './suggestion-context'
import { suggestionLink, suggestionTitle } from './suggestion-rules'
import type { QueuedPoint, SuggestionView } from './suggestion-view'

const SHOWN = 20

export type { QueuedPoint, SuggestionView } from './suggestion-view'

/** How many suggestions wait, and the oldest of them. For moderators only. */
export const countPendingSuggestions = (): Promise<number> =>
  db.suggestion.count({ where: { state: 'PENDING' } })

export async function listPendingSuggestions(): Promise<{ total: number; suggestions: SuggestionView[] }> {
  const [total, rows] = await Promise.all([
    db.suggestion.count({ where: { state: 'PENDING' } }),
    db.suggestion.findMany({
      where: { state: 'PENDING' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
      select: suggestionContext,
    }),
  ])
  return { total, suggestions: await Promise.all(rows.map(toView)) }
}

/** What was decided last, for whoever wants to undo it. For moderators only. */
export async function listDecidedSuggestions(): Promise<SuggestionView[]> {
  const rows = await db.suggestion.findMany({
    where: { decidedAt: { not: null }, state: { not: 'WITHDRAWN' } },
    orderBy: { decidedAt: 'desc' },
    take: SHOWN,
    select: suggestionContext,
  })
  return Promise.all(rows.map(toView))
}

type Row = Awaited<ReturnType<typeof read>>[number]
const read = () => db.suggestion.findMany({ select: suggestionContext })

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
    isWaiting && row.kind === 'POINT' && !content.theme ? likelyTheme({ title: content.title ?? '' }) : null,
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
