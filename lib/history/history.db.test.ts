import fc from 'fast-check'
import type { Sql, TransactionSql } from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recount } from '@/lib/recount/recount'
import { catchUp, snapshotConnection } from '@/lib/snapshot/catch-up'
import { aMember } from '@/testing/factories'
import { keptSums, replayedSums } from '@/testing/said-in-log'
import { useTestDatabase } from '@/testing/test-database'
import { dayOf, daysBetween, endOf } from './day-rules'
import { rankAt } from './rank-at'
import { differencesOf, readSnapshot } from './snapshot-rows'

const url = useTestDatabase()
const MEMBERS = 5
const DAYS = 6
const DAY_MS = 24 * 60 * 60 * 1000
const FIRST = Date.parse('2025-01-01')
const SLUGS = ['rust', 'flask', 'nodejs']
let sql: Sql
let points: string[]
let members: string[]
// The log only grows, so every history plays on days of its own.
let daysPlayed = 0

const step = fc.record({
  time: fc.integer({ min: 0, max: DAYS * DAY_MS - 1 }),
  who: fc.nat(MEMBERS - 1),
  what: fc.constantFrom(
    ...(['vote', 'vote', 'vote', 'vote', 'vote', 'vote', 'post', 'post', 'edit', 'remove', 'hide'] as const),
    ...(['show', 'suspend', 'reinstate', 'reinstate', 'aside', 'back', 'swap', 'unplace'] as const),
    ...(['archive', 'restore', 'restore', 'unlist', 'list'] as const),
  ),
  on: fc.nat(5),
  value: fc.constantFrom(1, -1, 0),
  verdict: fc.constantFrom('YES', 'NO', null),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

beforeAll(async () => {
  sql = snapshotConnection(url)
  members = (await Promise.all(Array.from({ length: MEMBERS }, () => aMember()))).map(({ id }) => id)
  points = (
    await sql<{ id: string }[]>`select p.id from point p join technology t on t.id = p.technology_id
      where t.slug = any(${SLUGS}) and p.position = 1 order by p.id`
  ).map(({ id }) => id)
  await saidAt(new Date(FIRST), async (tx) => {
    await tx`insert into ranking_log (kind, technology_id, value) select 'LISTED', id, 1 from technology`
    await tx`insert into ranking_log (kind, technology_id, value) select 'POSITION', id, editorial_position from technology`
    await tx`insert into ranking_log (kind, technology_id, point_id, value) select 'POINT', technology_id, id, 1 from point`
  })
})
afterAll(() => sql.end())

const saidAt = <T>(time: Date, act: (tx: TransactionSql) => Promise<T>) =>
  sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', ${time.toISOString()}, true)`
    return act(tx)
  })

async function play({ who, what, on, value, verdict }: Step, tx: TransactionSql, comments: string[]) {
  const member = members[who] as string
  const slug = SLUGS[on % SLUGS.length] as string
  const technology = tx`(select id from technology where slug = ${slug})`
  const point = points[on] as string
  const comment = comments[on % Math.max(1, comments.length)] ?? null
  if (what === 'vote') await tx`select refusal from cast_vote(${member}, ${point}, ${value})`
  if (what === 'post') {
    const [posted] = await tx`
      select id from post_comment(${member}, ${slug}, null, 'Said', ${verdict}, null, null)`
    if (posted?.id) comments.push(posted.id)
  }
  if (what === 'edit')
    await tx`select refusal from edit_comment(${member}, ${comment}, null, true, ${verdict}, false, null)`
  if (what === 'remove') await tx`select refusal from remove_comment(${member}, ${comment})`
  if (what === 'hide') await tx`select set_comment_state(${comment}, 'HIDDEN')`
  if (what === 'show') await tx`select set_comment_state(${comment}, 'VISIBLE')`
  if (what === 'suspend' || what === 'reinstate')
    await tx`select set_suspended(${member}, ${what === 'suspend'})`
  if (what === 'aside' || what === 'back')
    await tx`select set_ballot_aside(${member}, ${technology}, ${what === 'aside'})`
  if (what === 'unplace') await tx`update technology set editorial_position = null where slug = ${slug}`
  if (what === 'swap') {
    await tx`update technology set editorial_position = null where editorial_position = ${on + 1}`
    await tx`update technology set editorial_position = ${on + 1} where slug = ${slug}`
  }
  if (what === 'archive') await tx`update point set archived_at = now() where id = ${point}`
  if (what === 'restore') await tx`update point set archived_at = null where id = ${point}`
  if (what === 'list' || what === 'unlist')
    await tx`insert into ranking_log (kind, technology_id, value)
      values ('LISTED', ${technology}, ${Number(what === 'list')})`
}

const readAll = <T>(read: (tx: TransactionSql) => Promise<T>) => sql.begin('read only', read)

it('the snapshot of every day is the log replayed to its end, and all of the log makes the sums of now', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (history) => {
      const start = FIRST + daysPlayed * DAY_MS
      const comments: string[] = []
      for (const act of [...history].sort((a, b) => a.time - b.time)) {
        await saidAt(new Date(start + act.time), (tx) => play(act, tx, comments))
        // There is no act of the site for this yet, so the sums are made right by a recount.
        if (act.what === 'archive' || act.what === 'restore')
          await recount(url, { fix: true, report: () => {} })
      }
      daysPlayed += DAYS
      const next = new Date(FIRST + daysPlayed * DAY_MS + 60_000)
      expect((await catchUp(sql, next)).taken).toHaveLength(DAYS)
      for (const day of daysBetween(dayOf(new Date(start)), dayOf(new Date(start + (DAYS - 1) * DAY_MS)))) {
        const [kept, recomputed] = await readAll(async (tx) => [
          await readSnapshot(tx, day),
          await rankAt(tx, endOf(day)),
        ])
        expect({ day, differences: differencesOf(kept, recomputed) }).toEqual({ day, differences: [] })
      }
      expect(await replayedSums(sql)).toEqual(await keptSums(sql))
    }),
    { numRuns: 12 },
  )
}, 120_000)
