import { db } from '@/lib/db'
import type { FlaggedSums } from '@/lib/flag/without-ballots-rules'

type Row = {
  flag_id: string
  slug: string
  flagged: number
  counted: number
  favourable: number
  unfavourable: number
  weight_counted: number
  favourable_counted: number
  weight_aside: number
  favourable_aside: number
}
type Sums = FlaggedSums & {
  flagId: string
  ballots: { flagged: number; counted: number; favourable: number; unfavourable: number }
}

/** What the ballots of some flags weigh on each technology, and how many count and which way they lean. */
export async function readFlaggedSums(flagIds: string[]): Promise<Sums[]> {
  const rows = await db.$queryRaw<Row[]>`
    select flag_id, slug, count(*)::int as flagged,
      (count(*) filter (where counts))::int as counted,
      (count(*) filter (where 2 * favourable_micro > weight_micro))::int as favourable,
      (count(*) filter (where 2 * favourable_micro < weight_micro))::int as unfavourable,
      coalesce(sum(weight_micro) filter (where counts), 0)::float8 as weight_counted,
      coalesce(sum(favourable_micro) filter (where counts), 0)::float8 as favourable_counted,
      coalesce(sum(weight_micro) filter (where is_aside), 0)::float8 as weight_aside,
      coalesce(sum(favourable_micro) filter (where is_aside), 0)::float8 as favourable_aside
    from (
      select o.flag_id, t.slug, b.weight_micro, b.favourable_micro,
        m.counts and b.member_id is not null and b.set_aside_at is null as counts,
        m.counts and b.set_aside_at is not null and f.state = 'SET_ASIDE' as is_aside
      from flagged_ballot o join ballot_flag f on f.id = o.flag_id join technology t on t.id = o.technology_id
      join member m on m.id = o.member_id
      left join ballot b on b.member_id = o.member_id and b.technology_id = o.technology_id
      where o.flag_id = any(${flagIds}::uuid[])
    ) o
    group by flag_id, slug`
  return rows.map((row) => ({
    flagId: row.flag_id,
    slug: row.slug,
    ballots: {
      flagged: row.flagged,
      counted: row.counted,
      favourable: row.favourable,
      unfavourable: row.unfavourable,
    },
    counted: { weightMicro: row.weight_counted, favourableMicro: row.favourable_counted },
    aside: { weightMicro: row.weight_aside, favourableMicro: row.favourable_aside },
  }))
}
