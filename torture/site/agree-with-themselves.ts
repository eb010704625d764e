import { recount } from '@/lib/recount/recount'
import { ask, jsonOf } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import { contradictedByLog, keptSums, replayedSums } from '@/testing/said-in-log'
import { until } from '@/testing/until'
import { listedSlugs } from './points'
import type { TortureSite } from './start-torture-site'

/** All stored numbers that the raw votes, verdicts, comments and the log contradict, in words. */
export async function contradictions({ sql, database }: TortureSite): Promise<string[]> {
  const found: string[] = []
  await recount(database.url, {
    fix: false,
    report: ({ what, stored, recounted }) => found.push(`${what}: ${stored}, recounted ${recounted}`),
  })
  for (const entry of await contradictedByLog(sql)) found.push(`the log: ${JSON.stringify(entry)}`)
  const [replayed, kept] = [await replayedSums(sql), await keptSums(sql)].map((sums) => JSON.stringify(sums))
  if (replayed !== kept) found.push(`the log replayed gives ${replayed}, kept is ${kept}`)
  return found
}

/** Those whom a comment answers or names and who were told nothing of it, or more than once. */
export async function untoldReplies({ sql }: TortureSite): Promise<string[]> {
  const rows = await sql<{ id: string; kind: string; told: number }[]>`
    select * from (
      select c.id, a.kind::text, (select count(*)::int from notification n
        where n.member_id = a.member_id and n.kind = a.kind and n.link = '/comments/' || c.id) as told
      from comment c join comment_addressee a on a.comment_id = c.id where c.state = 'VISIBLE') each where told <> 1`
  return rows.map(({ id, kind, told }) => `${kind} of comment ${id} was told ${told} times`)
}

type Shown = { voters: number; comments: number; points: { id: string; agree: number; disagree: number }[] }

/** Technologies of which the site shows other numbers than the database holds. */
export async function wronglyShown({ sql, origin }: TortureSite): Promise<string[]> {
  const found: string[] = []
  for (const slug of await listedSlugs(sql)) {
    const stored = await sql<{ told: string }[]>`
      select told from (
        select t.voters || ' voters ' || t.comment_count || ' comments' as told from technology t where slug = ${slug}
        union all
        select p.id || ' ' || p.agree || ' ' || p.disagree from point p join technology t on t.id = p.technology_id
        where slug = ${slug} and p.archived_at is null) all_of_it order by told`
    const { voters, comments, points } = jsonOf<Shown>(await ask(`${origin}/api/v1/technologies/${slug}`))
    const shown = [
      `${voters} voters ${comments} comments`,
      ...points.map(({ id, agree, disagree }) => `${id} ${agree} ${disagree}`),
    ].sort()
    if (
      shown.join() !==
      stored
        .map(({ told }) => told)
        .sort()
        .join()
    )
      found.push(`${slug}: shows ${shown[0]}`)
  }
  return found
}

/** After a database came back the site hears of changes again within three seconds; until then it may be behind. */
const HEARS_AGAIN_S = 10

/** Votes, ballots, sums, the log, notices and what is shown, all held against one another. */
export async function checkAgreement(site: TortureSite, ledger: Ledger, promise: string): Promise<void> {
  const found = [...(await contradictions(site)), ...(await untoldReplies(site))]
  const shown = await until(HEARS_AGAIN_S, async () => {
    const wrong = await wronglyShown(site)
    if (wrong.length > 0) throw new Error(wrong.join('; '))
  }).then(
    () => [],
    (error: Error) => [error.message],
  )
  const all = [...found, ...shown]
  ledger.check(promise, all.length === 0, () => `${all.length} wrong: ${all.slice(0, 3).join('; ')}`)
}
