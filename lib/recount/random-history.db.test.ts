import fc from 'fast-check'
import { Client } from 'pg'
import postgres from 'postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { rankAt } from '@/lib/history/rank-at'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { act, editingArbitrary, putBack } from '@/testing/random-editing'
import { historyArbitrary, historyPoints, live, type Step } from '@/testing/random-history'
import { contradictedByLog, keptSums, replayedSums } from '@/testing/said-in-log'
import { useTestDatabase } from '@/testing/test-database'
import { recount } from './recount'

const CONNECTIONS = 20
const url = useTestDatabase()
process.env.DATABASE_POOL_SIZE = String(CONNECTIONS)
const sql = postgres(url, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const fix = () => recount(url, { fix: true, report: () => {} })

describe('random histories', () => {
  it('whatever members and moderators do, in whatever order, the sums are those of a recount', async () => {
    const points = await historyPoints()
    await fc.assert(
      fc.asyncProperty(fc.array(historyArbitrary, { minLength: 1, maxLength: 4 }), async (histories) => {
        for (const history of histories) await live((await aMember()).id, history, points)
        expect(await findDifferences()).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 90_000)

  it('20 connections that apply them at once end in the same sums as one', async () => {
    const points = await historyPoints()
    const histories = fc.sample(historyArbitrary, { numRuns: 20, seed: 4 })
    const oneByOne = await added(async (run) => {
      for (const each of run(histories)) await each()
    }, points)
    const watch = await watchConnections()
    const atOnce = await added((run) => Promise.all(run(histories).map((each) => each())), points)
    expect(await watch.stop()).toBe(CONNECTIONS)
    expect(atOnce).toEqual(oneByOne)
    expect(await findDifferences()).toEqual([])
    expect([...(await contradictedByLog(sql))]).toEqual([])
    expect(await replayedSums(sql)).toEqual(await keptSums(sql))
  }, 60_000)
})

describe('random editing', () => {
  it('whatever editors do to the points that members vote on, the sums are those of a recount and of the log', async () => {
    const started = (await historyPoints()).map(({ id }) => id)
    const [moderator, suggester] = [await aMember({ role: 'MODERATOR' }), await aMember()]
    let acts = 0
    await fc.assert(
      fc.asyncProperty(editingArbitrary, async (editing) => {
        await putBack(started)
        const members = await Promise.all(Array.from({ length: 4 }, () => aMember()))
        const world = {
          moderatorId: moderator.id,
          suggesterId: suggester.id,
          members: members.map(({ id }) => ({ id, comments: [] })),
          points: [...started],
          decided: [],
        }
        // Every other act starts before the one before it has ended.
        for (let i = 0; i < editing.length; i += 2)
          await Promise.all(editing.slice(i, i + 2).map((each, other) => act(world, each, acts + i + other)))
        acts += editing.length
        expect(await findDifferences()).toEqual([])
        const replayed = await sql.begin((tx) => rankAt(tx, new Date(Date.now() + 1000)))
        const listed = await db.technology.findMany({ where: { state: 'LISTED' } })
        expect(sumsOf(replayed as Sums[])).toEqual(sumsOf(listed))
      }),
      { numRuns: 20 },
    )
    expect(acts).toBeGreaterThanOrEqual(1000)
    const done = await db.moderationLog.groupBy({ by: ['action'], _count: true })
    const times = (action: string) => done.find((each) => each.action === action)?._count ?? 0
    expect(times('SUGGESTION_ACCEPTED')).toBeGreaterThan(50)
    expect(times('SUGGESTION_REOPENED')).toBeGreaterThan(10)
  }, 180_000)
})

type Sums = { slug: string; weightMicro: number | bigint; favourableMicro: number | bigint }
const sumsOf = (technologies: Sums[]) =>
  technologies
    .map(({ slug, weightMicro, favourableMicro }) => `${slug} ${weightMicro} ${favourableMicro}`)
    .sort()

/** Looks again and again how many connections the pool has open; `stop` answers the most that were seen. */
async function watchConnections() {
  const client = new Client({ connectionString: url })
  await client.connect()
  let most = 0
  let isWatching = true
  const watching = (async () => {
    while (isWatching) {
      const { rows } = await client.query(`select count(*)::int as open from pg_stat_activity
        where datname = current_database() and application_name = 'backboard'`)
      most = Math.max(most, rows[0].open)
    }
    await client.end()
  })()
  return {
    async stop() {
      isWatching = false
      await watching
      return most
    },
  }
}

type Runs = (histories: Step[][]) => (() => Promise<void>)[]

/** What new members who live these histories add to the technologies' sums and the points' shares. */
async function added(apply: (run: Runs) => Promise<unknown>, points: { id: string }[]) {
  const before = await sums()
  await apply((histories) =>
    histories.map((history) => async () => live((await aMember()).id, history, points)),
  )
  const after = await sums()
  return after.map((sum, i) => sum - (before[i] ?? 0n))
}

async function sums(): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ sum: string }[]>`
    select unnest(array[weight_micro, favourable_micro, voters, verdicts_yes, verdicts_no, verdict_weight_share,
      verdict_favourable_share])::text as sum from (select * from technology order by slug) t
    union all
    select unnest(array[agree, disagree, weight_share, favourable_share])::text from (select * from point order by id) p`
  return rows.map(({ sum }) => BigInt(sum))
}

describe('a recount', () => {
  it('finds wrong ballots, sums, counts and shares, and mends them', async () => {
    const { id } = await aMember()
    const [point] = await pointsOf('nodejs')
    await castVote(id, point?.id as string, 1)
    await db.ballot.updateMany({ where: { memberId: id }, data: { favourable: 2, unfavourable: 5 } })
    await db.technology.update({
      where: { slug: 'nodejs' },
      data: { weightMicro: 5, favourableMicro: 5, voters: 9 },
    })
    await db.point.update({ where: { id: point?.id as string }, data: { agree: 7, weightShare: 1 } })
    const found = await findDifferences()
    expect(found.map((text) => JSON.parse(text).what.split(' ')[0])).toEqual(['ballot', 'nodejs', 'point'])
    await fix()
    expect(await findDifferences()).toEqual([])
  })

  it('holds no more than some ballots however many are wrong, and waits for whoever reads of them', async () => {
    await db.$executeRaw`insert into member (handle, email)
      select 'wrong-' || n, 'wrong-' || n || '@members.example' from generate_series(1, 3000) n`
    await db.$executeRaw`insert into vote (member_id, point_id, value) select m.id, p.id, 1
      from member m, point p join technology t on t.id = p.technology_id
      where m.handle like 'wrong-%' and t.slug = 'rust' and p.position = 1`
    let [told, reading, mostAtOnce, mendedWhenFirstTold] = [0, 0, 0, -1]
    const progress: number[] = []
    const { differences } = await recount(url, {
      fix: true,
      report: async () => {
        mostAtOnce = Math.max(mostAtOnce, ++reading)
        if (told++ === 2500)
          mendedWhenFirstTold = await db.ballot.count({
            where: { member: { handle: { startsWith: 'wrong-' } } },
          })
        reading--
      },
      onProgress: ({ members, ofMembers }) => progress.push(members / ofMembers),
    })
    expect([told, mostAtOnce]).toEqual([differences, 1])
    expect(differences).toBeGreaterThan(3000)
    expect(mendedWhenFirstTold).toBeGreaterThan(1000)
    expect([progress[0], progress.at(-1)]).toEqual([0, 1])
    expect(progress.length).toBeGreaterThan(4)
    expect(await findDifferences()).toEqual([])
  })

  it('loses no vote that is cast while it mends', async () => {
    const members = await Promise.all(Array.from({ length: 8 }, () => aMember()))
    const points = await pointsOf('django')
    await db.technology.update({ where: { slug: 'django' }, data: { weightMicro: 77, favourableMicro: 7 } })
    let isMending = true
    const voting = members.map(async ({ id }) => {
      let votes = 0
      for (; isMending || votes < 20; votes++)
        await castVote(id, points[votes % points.length]?.id as string, votes % 3 === 0 ? -1 : 1)
      return votes
    })
    for (let i = 0; i < 5; i++) {
      await db.$executeRaw`update technology set weight_micro = weight_micro + 1000 where slug = 'django'`
      await fix()
    }
    isMending = false
    const votes = await Promise.all(voting)
    expect(Math.min(...votes)).toBeGreaterThanOrEqual(20)
    expect(await findDifferences()).toEqual([])
  }, 60_000)
})
