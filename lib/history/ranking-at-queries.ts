import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import type { Ranked, Ranking } from '@/lib/technology/technology-schema'
import { type Day, endOf } from './day-rules'

type Row = Omit<Ranked, 'weightMicro' | 'favourableMicro' | 'change' | 'verdicts'> & {
  technologyId: string
  weightMicro: bigint
  favourableMicro: bigint
  yes: number
  no: number
}
type Entry = { edition: number; technologyId: string | null; position: number | null }

/** The ranking as its snapshot of that day keeps it; null where there is none. */
export const getRankingAt = (day: Day): Promise<Ranking | null> =>
  publicRead([tags.history, tags.editions, tags.ranking], async () => {
    const [rows, entries] = await Promise.all([readRows(day), readEditionThen(day)])
    if (rows.length === 0) return null
    const edition = entries[0]?.edition
    const places = new Map(entries.map(({ technologyId, position }) => [technologyId, position]))
    return {
      // The last instant of the day, so that its date is the day.
      asOf: new Date(endOf(day).getTime() - 1).toISOString(),
      technologies: rows.map(({ technologyId, yes, no, ...row }) => ({
        ...row,
        weightMicro: Number(row.weightMicro),
        favourableMicro: Number(row.favourableMicro),
        change: edition === undefined ? null : { edition, from: places.get(technologyId) ?? null },
        verdicts: { yes, no },
      })),
    }
  })

const readRows = (day: Day) => db.$queryRaw<Row[]>`
  select s.technology_id::text as "technologyId", s.rank, s.best_rank as "bestRank", s.worst_rank as "worstRank",
    s.slug, t.name, t.kind, t.language, s.score, s.low, s.high, s.weight_micro as "weightMicro",
    s.favourable_micro as "favourableMicro", s.editorial_position as "editorialPosition", s.voters, s.comments,
    s.verdicts_yes as yes, s.verdicts_no as no
  from snapshot s join technology t on t.id = s.technology_id where s.day = ${day}::date order by s.rank`

/** The newest edition of that day; one that the editors made has no time of closing and counts from its year on. */
const readEditionThen = (day: Day) => db.$queryRaw<Entry[]>`
  with newest as (
    select year from edition
    where coalesce(closed_at, make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')) < ${endOf(day)}
    order by year desc limit 1
  )
  select n.year as edition, e.technology_id::text as "technologyId", e.position
  from newest n left join edition_entry e on e.edition_year = n.year`
