import { db } from '@/lib/db'
import { keptPart } from '@/lib/page-store/kept-values'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import type { Day } from './day-rules'

export type HistoryDay = {
  date: Day
  rank: number
  bestRank: number
  worstRank: number
  score: number
  low: number
  high: number
  weightMicro: number
  favourableMicro: number
}
type Row = Omit<HistoryDay, 'weightMicro' | 'favourableMicro'> & {
  weightMicro: bigint
  favourableMicro: bigint
}

/** Where a technology stood at the end of each day, oldest first; null where there is no such technology. */
export const getHistory = (slug: string): Promise<{ items: HistoryDay[] } | null> =>
  publicRead([tags.history], () => keptPart(`history ${slug}`, [tags.history], () => readHistory(slug)))

async function readHistory(slug: string): Promise<{ items: HistoryDay[] } | null> {
  const technology = await db.technology.findUnique({ where: { slug }, select: { id: true } })
  if (!technology) return null
  const rows = await db.$queryRaw<Row[]>`
    select to_char(day, 'YYYY-MM-DD') as date, rank, best_rank as "bestRank", worst_rank as "worstRank",
      score, low, high, weight_micro as "weightMicro", favourable_micro as "favourableMicro"
    from snapshot where technology_id = ${technology.id}::uuid order by day`
  return {
    items: rows.map((row) => ({
      ...row,
      weightMicro: Number(row.weightMicro),
      favourableMicro: Number(row.favourableMicro),
    })),
  }
}

export type RankHistory = {
  days: Day[]
  /** In the order of the last day; a rank for each of `days`, null where the technology was not on the list. */
  technologies: { slug: string; name: string; ranks: (number | null)[] }[]
  /** False where there are more technologies than these. */
  isWhole: boolean
}

/** More lines nobody can tell from each other. */
const MOST_TECHNOLOGIES = 20

/** The ranks of the technologies that stood first on the last day, at the end of each day. */
export const listRankHistory = (): Promise<RankHistory> =>
  publicRead([tags.history], async () => {
    const [days, shown] = await Promise.all([readDays(), readFirst()])
    const rows = await db.$queryRaw<{ id: string; day: Day; rank: number }[]>`
      select technology_id::text as id, to_char(day, 'YYYY-MM-DD') as day, rank from snapshot
      where technology_id = any(${shown.map(({ id }) => id)}::uuid[])`
    const ranks = new Map(rows.map(({ id, day, rank }) => [`${id} ${day}`, rank]))
    return {
      days,
      technologies: shown.slice(0, MOST_TECHNOLOGIES).map(({ id, slug, name }) => ({
        slug,
        name,
        ranks: days.map((day) => ranks.get(`${id} ${day}`) ?? null),
      })),
      isWhole: shown.length <= MOST_TECHNOLOGIES,
    }
  })

/** Each day is found in the index from the one before it, as its rows are as many as technologies. */
async function readDays(): Promise<Day[]> {
  const rows = await db.$queryRaw<{ day: Day }[]>`
    with recursive days as (
      select min(day) as day from snapshot
      union all
      select (select min(s.day) from snapshot s where s.day > d.day) from days d where d.day is not null
    )
    select to_char(day, 'YYYY-MM-DD') as day from days where day is not null order by days.day`
  return rows.map(({ day }) => day)
}

/** In the order of the last day, then those that have left the list; one more than are shown. */
const readFirst = () => db.$queryRaw<{ id: string; slug: string; name: string }[]>`
  with last as (
    select technology_id, rank from snapshot where day = (select max(day) from snapshot)
    order by rank limit ${MOST_TECHNOLOGIES + 1}
  ), shown as (
    select technology_id, rank from last
    union all
    select id, null from technology t where (select count(*) from last) <= ${MOST_TECHNOLOGIES}
      and not exists (select from last l where l.technology_id = t.id)
      and exists (select from snapshot s where s.technology_id = t.id)
  )
  select t.id::text, t.slug, t.name from shown s join technology t on t.id = s.technology_id
  order by s.rank nulls last, t.slug limit ${MOST_TECHNOLOGIES + 1}`
