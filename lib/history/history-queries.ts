import { db } from '@/lib/db'
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
  publicRead([tags.history], async () => {
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
  })

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
    // Each day is found in the index from the one before it, as its rows are as many as technologies.
    const rows = await db.$queryRaw<{ slug: string; name: string; days: Day[]; ranks: (number | null)[] }[]>`
      with recursive days as (
        select min(day) as day from snapshot
        union all
        select (select min(s.day) from snapshot s where s.day > d.day) from days d where d.day is not null
      ), shown as (
        select t.id, t.slug, t.name, now.rank from technology t
        left join snapshot now on now.technology_id = t.id and now.day = (select max(day) from snapshot)
        where (select s.technology_id from snapshot s where s.technology_id = t.id limit 1) is not null
        order by now.rank nulls last, t.slug limit ${MOST_TECHNOLOGIES + 1}
      )
      select n.slug, n.name, array_agg(to_char(d.day, 'YYYY-MM-DD') order by d.day) as days,
        array_agg((select s.rank from snapshot s where s.technology_id = n.id and s.day = d.day) order by d.day) as ranks
      from shown n cross join days d
      where d.day is not null group by n.id, n.slug, n.name, n.rank order by n.rank nulls last, n.slug`
    return {
      days: rows[0]?.days ?? [],
      technologies: rows.slice(0, MOST_TECHNOLOGIES).map(({ slug, name, ranks }) => ({ slug, name, ranks })),
      isWhole: rows.length <= MOST_TECHNOLOGIES,
    }
  })
