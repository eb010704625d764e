import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { scoreOf } from '@/lib/ranking/score'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { castVote } from './cast-vote'
import { getViewerVotes } from './vote-queries'

const url = useTestDatabase()

type Points = Awaited<ReturnType<typeof pointsOf>>
let points: Points
let memberId: string
const technology = () => db.technology.findUniqueOrThrow({ where: { slug: 'django' } })

beforeAll(async () => {
  points = await pointsOf('django')
})
beforeEach(async () => {
  memberId = (await aMember()).id
})
const pro = () => points[0] as Points[number]
const con = () => points[3] as Points[number]

async function vote(pointId: string, value: 1 | -1 | 0) {
  const answer = await castVote(memberId, pointId, value)
  if ('refusal' in answer) throw new Error(answer.refusal)
  return answer
}

describe('a vote', () => {
  it('counts, can be changed and withdrawn, and says so', async () => {
    const before = (await vote(pro().id, 0)).point
    expect((await vote(pro().id, 1)).point).toMatchObject({
      agree: before.agree + 1,
      disagree: before.disagree,
    })
    expect((await vote(pro().id, -1)).point).toMatchObject({
      agree: before.agree,
      disagree: before.disagree + 1,
    })
    expect(await getViewerVotes(memberId, 'django')).toMatchObject({ votes: { [pro().id]: -1 } })
    expect(await vote(pro().id, 0)).toMatchObject({ point: before, vote: null })
    expect(await db.ballot.count({ where: { memberId } })).toBe(0)
    expect(await findDifferences()).toEqual([])
  })

  it('said twice changes nothing', async () => {
    const once = await vote(con().id, -1)
    const { version } = await technology()
    expect(await vote(con().id, -1)).toEqual(once)
    expect((await technology()).version).toBe(version)
  })

  it('speaks for the technology when it agrees with a pro or disagrees with a con', async () => {
    await vote(pro().id, 1)
    await vote(con().id, -1)
    expect(await db.ballot.findFirst({ where: { memberId } })).toMatchObject({
      favourable: 2,
      unfavourable: 0,
    })
    await vote(pro().id, -1)
    expect(await db.ballot.findFirst({ where: { memberId } })).toMatchObject({
      favourable: 1,
      unfavourable: 1,
    })
  })

  it('answers the score that the sums make', async () => {
    const { technology: answered } = await vote(pro().id, 1)
    const { editorialPosition, weightMicro, favourableMicro } = await technology()
    const sums = { weightMicro: Number(weightMicro), favourableMicro: Number(favourableMicro) }
    expect(answered).toEqual({ slug: 'django', ...sums, ...scoreOf({ editorialPosition, ...sums }, 7) })
  })

  it('is refused on a point that does not exist or is archived, and by a suspended member', async () => {
    expect(await castVote(memberId, '00000000-0000-4000-8000-000000000000', 1)).toEqual({
      refusal: 'NOT_FOUND',
    })
    await db.point.update({ where: { id: con().id }, data: { archivedAt: new Date() } })
    expect(await castVote(memberId, con().id, 1)).toEqual({ refusal: 'ARCHIVED' })
    await db.point.update({ where: { id: con().id }, data: { archivedAt: null } })
    await db.$queryRaw`select set_suspended(${memberId}::uuid, true)`
    expect(await castVote(memberId, pro().id, 1)).toEqual({ refusal: 'SUSPENDED' })
  })
})

describe('many votes at once', () => {
  it('200 of one member on one point leave one row and right sums', async () => {
    const values = Array.from({ length: 200 }, (_, i) => ([1, -1, 0] as const)[i % 3] as 1 | -1 | 0)
    await Promise.all(values.map((value) => vote(pro().id, value)))
    await vote(pro().id, 1)
    expect(await db.vote.count({ where: { memberId } })).toBe(1)
    expect(await findDifferences()).toEqual([])
  })

  it('50 members on 42 points in random order give the sums of a recount', async () => {
    const members = await Promise.all(Array.from({ length: 50 }, () => aMember()))
    const all = await db.point.findMany({ select: { id: true } })
    expect(all).toHaveLength(42)
    const casts = members.flatMap(({ id }) => all.map((point) => ({ id, point, order: Math.random() })))
    casts.sort((a, b) => a.order - b.order)
    // As many at a time as a crowd of browsers keeps under way: the pool gives nobody a place later than in 4 s.
    const lanes = Array.from({ length: 100 }, (_, lane) => casts.filter((_cast, i) => i % 100 === lane))
    await Promise.all(
      lanes.map(async (lane) => {
        for (const { id, point, order } of lane) await castVote(id, point.id, order < 0.6 ? 1 : -1)
      }),
    )
    expect(await db.vote.count({ where: { memberId: { in: members.map(({ id }) => id) } } })).toBe(50 * 42)
    expect(await findDifferences()).toEqual([])
  })
})

it('a vote works on after the table of points was analysed or altered, when PostgreSQL makes its plans anew', async () => {
  await vote(pro().id, 1)
  await runOn(url, 'alter table point alter column theme set statistics 50')
  await Promise.all(Array.from({ length: 10 }, () => vote(pro().id, -1)))
  expect((await vote(con().id, 1)).vote).toBe(1)
})
