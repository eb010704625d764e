import type { Sql } from 'postgres'
import { storedVotes } from '../site/points'
import type { TortureSite } from '../site/start-torture-site'
import { post, type Said } from './crowd'

/** Votes and comments that were acknowledged and are not there, or are there as nobody sent them. */
export async function lostWrites(site: TortureSite, said: Said): Promise<string[]> {
  const lostVotes = said.votes.unexplained(await storedVotes(site.sql))
  const stored = await storedRemarks(site.sql)
  const lostRemarks = said.remarks.flatMap(({ body, id, outcome }) => {
    const ids = stored.get(body) ?? []
    const isRight =
      outcome === 'ok'
        ? ids.length === 1 && ids[0] === id
        : outcome === 'failed'
          ? ids.length === 0
          : ids.length <= 1
    return isRight ? [] : [`comment ${id ?? body} was ${outcome} and is there ${ids.length} times`]
  })
  return [...lostVotes, ...lostRemarks]
}

/** Sends every comment again of which nobody knows whether it was posted. @returns those that are there twice or not at all */
export async function repeatUnknown(site: TortureSite, said: Said): Promise<string[]> {
  const unknown = said.remarks.filter(({ outcome }) => outcome === 'unknown')
  for (const each of unknown) await post(site, each)
  const stored = await storedRemarks(site.sql)
  return unknown
    .filter(({ body, outcome }) => outcome !== 'ok' || stored.get(body)?.length !== 1)
    .map(({ body, outcome }) => `${body}: ${outcome}, there ${stored.get(body)?.length ?? 0} times`)
}

async function storedRemarks(sql: Sql): Promise<Map<string, string[]>> {
  const rows = await sql<{ body: string; ids: string[] }[]>`
    select body, array_agg(id::text) as ids from comment group by body`
  return new Map(rows.map(({ body, ids }) => [body, ids]))
}
