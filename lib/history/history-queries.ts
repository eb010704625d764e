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
}

/** The rank of every technology at the end of each day. */
export const listRankHistory = (): Promise<RankHistory> =>
  publicRead([tags.history], async () => {
    const [days, technologies] = await Promise.all([
      db.$queryRaw<{ day: Day }[]>`
        select to_char(day, 'YYYY-MM-DD') as day from snapshot group by snapshot.day order by snapshot.day`,
      db.$queryRaw<RankHistory['technologies']>`
        with days as (select distinct day from snapshot), on_list as (select distinct technology_id from snapshot)
        select t.slug, t.name, array_agg(s.rank order by d.day) as ranks
        from days d cross join on_list o join technology t on t.id = o.technology_id
        left join snapshot s on s.day = d.day and s.technology_id = t.id
        group by t.id order by (array_agg(s.rank order by d.day desc))[1] nulls last, t.slug`,
    ])
    return { days: days.map(({ day }) => day), technologies }
  })
