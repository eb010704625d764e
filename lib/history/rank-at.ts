import type { TransactionSql } from 'postgres'
import type { Side } from '@/lib/ranking/ballot'
import { applyEntry, type LogEntry, nothingSaid, type Replayed } from './replay'
import { type RankedThen, rankReplayed } from './replayed-ranking'

const ENTRIES_AT_ONCE = 10_000

/** What the log names: the sides of points and the slugs of technologies, which never change. */
export async function readNames(tx: TransactionSql) {
  const points = await tx<{ id: string; side: Side }[]>`select id, side from point`
  const technologies = await tx<{ id: string; slug: string }[]>`select id, slug from technology`
  return {
    sides: new Map(points.map(({ id, side }) => [id, side])),
    slugs: new Map(technologies.map(({ id, slug }) => [id, slug])),
  }
}

/** The log before a moment replayed entry by entry, in the order in which it was written; streamed. */
export async function replayLog(tx: TransactionSql, before: Date): Promise<Replayed> {
  const state = nothingSaid()
  const entries = tx<LogEntry[]>`
    select kind, voter_id as "voterId", technology_id as "technologyId", point_id as "pointId", value
    from ranking_log where at < ${before} order by id`
  for await (const some of entries.cursor(ENTRIES_AT_ONCE)) for (const entry of some) applyEntry(state, entry)
  return state
}

/** The ranking as it stood just before a moment, recomputed from the log without the sums that the database keeps. */
export async function rankAt(tx: TransactionSql, before: Date): Promise<RankedThen[]> {
  const { sides, slugs } = await readNames(tx)
  return rankReplayed(await replayLog(tx, before), sides, slugs)
}
