import { db } from '@/lib/db'
import { type Day, dayOf, endOf } from '@/lib/history/day-rules'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { asOf, readRankedTechnologies } from '@/lib/technology/ranked-technologies'

/** Days that the feed reaches back. */
export const DAYS_IN_FEED = 30
/** Of a longer list the feed tells what happened among its first places. */
const PLACES_IN_FEED = 100

/** Null for `from` where it was not on the list before, for `to` where it left the list. */
export type Move = { slug: string; name: string; from: number | null; to: number | null }
/** The places that changed on one UTC day, by the place then; `at` is when it was so: the day's end, or the last change today. */
export type DayOfMoves = { day: Day; at: string; moves: Move[] }
export type ClosedEdition = { year: number; title: string; at: string; names: string[] }
export type RankChanges = { days: DayOfMoves[]; editions: ClosedEdition[]; since: string }

/** Whose rank changed, day by day, newest first, today included; and the lists that were closed. */
export const listRankChanges = async (): Promise<RankChanges> => {
  // Today's entry is dated by the last vote that counted; while there is none, only a place that moves makes one.
  let lastCounted = tags.order
  return publicRead(
    () => [lastCounted, tags.order, tags.editions, tags.history],
    async () => {
      const [past, today, editions, since] = await Promise.all([
        readPastMoves(),
        readTodaysMoves(),
        readEditions(),
        readBeginning(),
      ])
      const { moves, at } = today
      if (moves.length > 0) lastCounted = tags.ranking
      const isTold = moves.length > 0 && at !== null
      return { days: isTold ? [{ day: dayOf(new Date(at)), at, moves }, ...past] : past, editions, since }
    },
  )
}

async function readPastMoves(): Promise<DayOfMoves[]> {
  // Day by day from the newest, each found in the index, and of each its first places and those of the day before.
  const rows = await db.$queryRaw<(Move & { day: Day })[]>`
    with recursive newest as (
      select max(day) as day, max(day) - ${DAYS_IN_FEED}::int as first from snapshot
    ), compared as (
      select n.day, n.first, (select max(s.day) from snapshot s where s.day < n.day and s.day >= n.first) as before
      from newest n
      union all
      select c.before, c.first, (select max(s.day) from snapshot s where s.day < c.before and s.day >= c.first)
      from compared c where c.before is not null
    )
    select to_char(c.day, 'YYYY-MM-DD') as day, t.slug, t.name, moved."from", moved."to"
    from compared c cross join lateral (
      select now.technology_id, was.rank as "from", now.rank as "to" from snapshot now
      left join snapshot was on was.day = c.before and was.technology_id = now.technology_id
      where now.day = c.day and now.rank <= ${PLACES_IN_FEED}
      union
      select was.technology_id, was.rank, now.rank from snapshot was
      left join snapshot now on now.day = c.day and now.technology_id = was.technology_id
      where was.day = c.before and was.rank <= ${PLACES_IN_FEED}
    ) moved join technology t on t.id = moved.technology_id
    where c.before is not null and moved."from" is distinct from moved."to"
    order by c.day desc, moved."to", moved."from"`
  const days: DayOfMoves[] = []
  for (const { day, ...move } of rows) {
    const last = days.at(-1)
    if (last?.day === day) last.moves.push(move)
    else days.push({ day, at: endOf(day).toISOString(), moves: [move] })
  }
  return days
}

/**
 * What has moved since the last snapshot, or since the newest edition while there is none. It is dated by the last vote
 * that counted, for with that the answer expires, and by the beginning of the day where only the editors moved something;
 * null while neither is known.
 */
async function readTodaysMoves(): Promise<{ moves: Move[]; at: string | null }> {
  const [ranked, [last], before] = await Promise.all([
    readRankedTechnologies(),
    db.$queryRaw<{ day: Day | null }[]>`select to_char(max(day), 'YYYY-MM-DD') as day from snapshot`,
    db.$queryRaw<{ id: string; slug: string; name: string; rank: number }[]>`
      select t.id::text, t.slug, t.name, b.rank from (
        select technology_id, rank from snapshot where day = (select max(day) from snapshot)
        union all
        select technology_id, position from edition_entry
        where edition_year = (select max(year) from edition) and not exists (select from snapshot)
      ) b join technology t on t.id = b.technology_id order by b.rank`,
  ])
  const places = new Map(before.map(({ id, rank }) => [id, rank]))
  const here = new Set(ranked.map(({ id }) => id))
  const moves: Move[] = [
    ...ranked.map(({ id, slug, name, rank }) => ({ slug, name, from: places.get(id) ?? null, to: rank })),
    ...before
      .filter(({ id }) => !here.has(id))
      .map(({ slug, name, rank }) => ({ slug, name, from: rank, to: null })),
  ].filter(({ from, to }) => from !== to && Math.min(from ?? Infinity, to ?? Infinity) <= PLACES_IN_FEED)
  const counted = asOf(ranked)
  const begun = last?.day ? endOf(last.day).toISOString() : null
  // A day that has its snapshot is told by that alone.
  if (begun !== null && begun > new Date().toISOString()) return { moves: [], at: null }
  return { moves, at: counted === null || (begun !== null && begun > counted) ? begun : counted }
}

async function readEditions(): Promise<ClosedEdition[]> {
  const rows = await db.edition.findMany({
    where: { closedAt: { not: null } },
    orderBy: { year: 'desc' },
    select: {
      year: true,
      title: true,
      closedAt: true,
      entries: {
        orderBy: { position: 'asc' },
        select: { name: true, technology: { select: { name: true } } },
      },
    },
  })
  return rows.flatMap(({ year, title, closedAt, entries }) =>
    closedAt
      ? [{ year, title, at: closedAt.toISOString(), names: entries.map((e) => e.name ?? e.technology.name) }]
      : [],
  )
}

/** When the list began: what a feed without entries is dated by. */
async function readBeginning(): Promise<string> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`select min(created_at) as at from technology`
  return (row?.at ?? new Date(0)).toISOString()
}
