import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { closeEdition } from '@/lib/edition/close-edition'
import { endOf } from '@/lib/history/day-rules'
import { rankAt } from '@/lib/history/rank-at'
import { differencesOf, readSnapshot } from '@/lib/history/snapshot-rows'
import { snapshotConnection } from '@/lib/snapshot/catch-up'
import { takeSnapshot } from '@/lib/snapshot/take-snapshot'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { sevenDaysPass } from '@/testing/random-history'
import { useTestDatabase } from '@/testing/test-database'
import { askForDeletion } from './ask-for-deletion'

const url = useTestDatabase()
let sql: Sql
beforeAll(async () => {
  sql = snapshotConnection(url)
  await sql`insert into ranking_log (at, kind, technology_id, value)
    select '2025-03-01T12:00:00Z', k, id, case k when 'LISTED' then 1 else editorial_position end
    from technology, unnest(array['LISTED', 'POSITION']::ranking_log_kind[]) k order by k`
  await sql`insert into ranking_log (at, kind, technology_id, point_id, value)
    select '2025-03-01T12:00:00Z', 'POINT', technology_id, id, 1 from point`
})
afterAll(() => sql.end())

const DAY = '2025-03-02'
const recomputed = () =>
  sql.begin(async (tx) => differencesOf(await readSnapshot(tx, DAY), await rankAt(tx, endOf(DAY))))

it('an account that is deleted for good changes no past day, no closed edition, and today only by its own ballots', async () => {
  const [leaver, stayer] = [await aMember(), await aMember()]
  const [point] = await pointsOf('flask')
  await sql.begin(async (tx) => {
    await tx`select set_config('backboard.said_at', ${`${DAY}T10:00:00Z`}, true)`
    for (const { id } of [leaver, stayer]) await tx`select cast_vote(${id}, ${point?.id as string}, 1)`
  })
  await takeSnapshot(sql, DAY)
  const kept = await sql.begin((tx) => readSnapshot(tx, DAY))
  expect(kept.find(({ slug }) => slug === 'flask')?.voters).toBe(2)
  expect(await closeEdition(2025, 'The year before')).toHaveProperty('year', 2025)
  const ballots = () => db.editionBallot.findMany({ where: { year: 2025 } })
  const closed = await ballots()
  expect(closed).not.toEqual([])

  await askForDeletion(leaver.id, 'DELETE')
  expect(await recomputed()).toEqual([])
  await sevenDaysPass(leaver.id)
  expect(await recomputed()).toEqual([])
  expect(await sql.begin((tx) => readSnapshot(tx, DAY))).toEqual(kept)
  expect(await ballots()).toEqual(closed)
  expect((await db.technology.findUniqueOrThrow({ where: { slug: 'flask' } })).voters).toBe(1)
  expect(await findDifferences()).toEqual([])
  // Replayed up to now, the log comes to the sums of today: whoever left is out of it for good.
  const now = await sql.begin((tx) => rankAt(tx, new Date(Date.now() + 1000)))
  expect(now.find(({ slug }) => slug === 'flask')?.voters).toBe(1)
})
