import { db } from '@/lib/db'
import type { Source } from './source-words-rules'

const text = {
  title: true,
  detail: true,
  theme: true,
  since: true,
  until: true,
  sources: true,
  meaning: true,
} as const

const withSources = <T extends { sources: unknown }>(row: T) => ({ ...row, sources: row.sources as Source[] })

/** A point as editors see it: its text with all versions, newest first, and the points that it could be merged into. */
export async function getPointForEditors(id: string) {
  const found = await db.point.findUnique({
    where: { id },
    select: {
      ...text,
      id: true,
      side: true,
      origin: true,
      agree: true,
      disagree: true,
      archivedAt: true,
      mergedInto: { select: { id: true, title: true } },
      technology: { select: { id: true, slug: true, name: true, state: true } },
      versions: {
        select: {
          ...text,
          number: true,
          changesMeaning: true,
          adjusted: true,
          createdAt: true,
          member: { select: { handle: true } },
        },
        orderBy: { number: 'desc' },
      },
      _count: { select: { votes: true } },
    },
  })
  if (!found) return null
  const { technology, versions, archivedAt, _count, ...point } = found
  const others = await db.point.findMany({
    where: { technologyId: technology.id, side: found.side, archivedAt: null, id: { not: id } },
    select: { id: true, title: true },
    orderBy: [{ position: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  })
  return {
    ...withSources(point),
    archivedAt: archivedAt?.toISOString() ?? null,
    technology,
    votes: _count.votes,
    version: versions[0]?.number ?? 0,
    versions: versions.map((version) => ({
      ...withSources(version),
      createdAt: version.createdAt.toISOString(),
    })),
    others,
  }
}
export type EditedPoint = NonNullable<Awaited<ReturnType<typeof getPointForEditors>>>

/** What a stale edit is answered with. */
export async function getCurrentPoint(id: string) {
  const found = await getPointForEditors(id)
  if (!found) return null
  const { title, detail, theme, since, until, sources, version, meaning, archivedAt, mergedInto } = found
  return {
    title,
    detail,
    theme,
    since,
    until,
    sources,
    version,
    meaning,
    archivedAt,
    mergedInto: mergedInto?.id ?? null,
  }
}

/** The order of a side as it stands, for a stale one. */
export async function getCurrentOrder(slug: string, side: 'PRO' | 'CON') {
  const points = await db.point.findMany({
    where: { technology: { slug }, side, archivedAt: null },
    select: { id: true, title: true },
    orderBy: [{ position: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
  })
  return { points: points.map(({ id }) => id), order: points.map(({ title }) => title) }
}
