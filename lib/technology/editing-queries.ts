import { db } from '@/lib/db'
import type { Placed } from '@/lib/editing/places-rules'
import type { TechnologyState } from '@/lib/generated/prisma/enums'

const MOST = 200

type ListRow = {
  slug: string
  name: string
  kind: string
  language: string
  state: TechnologyState
  place: number | null
  pros: number
  cons: number
  voters: number
  changedAt: Date
}
export type TechnologyForEditors = Omit<ListRow, 'changedAt'> & { changedAt: string }

/** Technologies in any state, by name; for editors only. */
export async function listTechnologiesForEditors({
  q = '',
  state,
}: {
  q?: string
  state?: TechnologyState
}): Promise<TechnologyForEditors[]> {
  const part = q.replaceAll('\0', '').trim().toLowerCase()
  const rows = await db.$queryRaw<ListRow[]>`
    select t.slug, t.name, t.kind, t.language, t.state::text as state, t.editorial_position as place, t.voters,
      count(p.id) filter (where p.side = 'PRO')::int as pros, count(p.id) filter (where p.side = 'CON')::int as cons,
      (select max(v.created_at) from technology_version v where v.technology_id = t.id) as "changedAt"
    from technology t left join point p on p.technology_id = t.id and p.archived_at is null
    where (strpos(lower(t.name), ${part}) > 0 or strpos(t.slug, ${part}) > 0)
      and (${state ?? null}::technology_state is null or t.state = ${state ?? null}::technology_state)
    group by t.id order by lower(t.name), t.slug limit ${MOST}`
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
}

const text = {
  name: true,
  kind: true,
  language: true,
  license: true,
  firstReleased: true,
  website: true,
  repository: true,
  summary: true,
} as const

/** A technology as editors see it: its text with the number of the version, and all points in the editors' order. */
export async function getTechnologyForEditors(slug: string) {
  const found = await db.technology.findUnique({
    where: { slug },
    select: {
      ...text,
      slug: true,
      state: true,
      editorialPosition: true,
      voters: true,
      versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
      points: {
        select: {
          id: true,
          side: true,
          title: true,
          detail: true,
          agree: true,
          disagree: true,
          origin: true,
          position: true,
          archivedAt: true,
          mergedInto: { select: { id: true, title: true } },
        },
        orderBy: [{ position: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!found) return null
  const { versions, points, ...rest } = found
  return {
    ...rest,
    version: versions[0]?.number ?? 0,
    points: points.map(({ archivedAt, ...point }) => ({
      ...point,
      archivedAt: archivedAt?.toISOString() ?? null,
    })),
  }
}
export type EditedTechnology = NonNullable<Awaited<ReturnType<typeof getTechnologyForEditors>>>

/** The text of one version, for editors who bring it back; null where there is none. */
export const getTechnologyVersion = (slug: string, number: number) =>
  db.technologyVersion.findFirst({ where: { technology: { slug }, number }, select: text })

/** What a stale edit is answered with. */
export async function getCurrentTechnology(slug: string) {
  const found = await getTechnologyForEditors(slug)
  if (!found) return null
  const { name, kind, language, license, firstReleased, website, repository, summary, version, state } = found
  return { name, kind, language, license, firstReleased, website, repository, summary, version, state }
}

type PlacedRow = Placed & { state: TechnologyState; voters: number }

/** Every technology with what its rank follows from, in the order of the editors' list and then by name. */
export async function listPlaced(): Promise<PlacedRow[]> {
  const rows = await db.technology.findMany({
    select: {
      slug: true,
      name: true,
      state: true,
      editorialPosition: true,
      weightMicro: true,
      favourableMicro: true,
      voters: true,
    },
    orderBy: [{ editorialPosition: { sort: 'asc', nulls: 'last' } }, { name: 'asc' }],
  })
  return rows.map((row) => ({
    ...row,
    weightMicro: Number(row.weightMicro),
    favourableMicro: Number(row.favourableMicro),
  }))
}

/** How many technologies are in each state, for the overview. */
export async function countTechnologies(): Promise<Record<TechnologyState, number>> {
  const rows = await db.technology.groupBy({ by: ['state'], _count: true })
  const count = (state: TechnologyState) => rows.find((row) => row.state === state)?._count ?? 0
  return { LISTED: count('LISTED'), DRAFT: count('DRAFT'), ARCHIVED: count('ARCHIVED') }
}
