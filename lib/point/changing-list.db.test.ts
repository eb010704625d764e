import fc from 'fast-check'
import postgres from 'postgres'
import { describe, expect, it } from 'vitest'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { rankAt } from '@/lib/history/rank-at'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'

const url = useTestDatabase()

const votesOf = async (memberId: string) =>
  Object.fromEntries(
    (await db.vote.findMany({ where: { memberId, point: { archivedAt: null } } })).map(
      ({ pointId, value }) => [pointId, value],
    ),
  )
const merge = (from: string, into: string) =>
  db.$queryRaw`select merge_points(${from}::uuid, ${into}::uuid) as notice`
const unmerge = (from: string) => db.$queryRaw`select unmerge_points(${from}::uuid) as notice`
const archive = (id: string, archived: boolean) =>
  db.$queryRaw`select set_point_archived(${id}::uuid, ${archived}) as notice`

async function twoPros(slug: string): Promise<[string, string]> {
  const [from, into] = (await pointsOf(slug)).filter(({ side }) => side === 'PRO')
  return [from?.id as string, into?.id as string]
}

describe('a point', () => {
  it('that is archived takes the votes on it out of every ballot, and brings them back whole', async () => {
    const { id } = await aMember()
    const [point, other] = await twoPros('laravel')
    await castVote(id, point, 1)
    await castVote(id, other, -1)
    const before = await db.technology.findUniqueOrThrow({ where: { slug: 'laravel' } })
    await archive(point, true)
    expect(await db.ballot.findFirst({ where: { memberId: id } })).toMatchObject({
      favourable: 0,
      unfavourable: 1,
    })
    expect(await castVote(id, point, -1)).toEqual({ refusal: 'ARCHIVED' })
    expect(await findDifferences()).toEqual([])
    await archive(point, false)
    const after = await db.technology.findUniqueOrThrow({ where: { slug: 'laravel' } })
    expect([after.weightMicro, after.favourableMicro]).toEqual([before.weightMicro, before.favourableMicro])
    expect(await findDifferences()).toEqual([])
  })

  it('merged into another unites the votes, one a member, the later one; undone, each is as it was', async () => {
    const [onlyFrom, laterFrom, laterInto, changes, withdraws] = await Promise.all(
      Array.from({ length: 5 }, () => aMember()),
    )
    const [from, into] = await twoPros('flask')
    if (!onlyFrom || !laterFrom || !laterInto || !changes || !withdraws) throw new Error('members')
    await castVote(onlyFrom.id, from, 1)
    await castVote(laterFrom.id, into, 1)
    await castVote(laterFrom.id, from, -1)
    await castVote(laterInto.id, from, -1)
    await castVote(laterInto.id, into, 1)
    await castVote(changes.id, from, 1)
    await castVote(withdraws.id, from, 1)
    await merge(from, into)
    const united = await Promise.all([onlyFrom, laterFrom, laterInto, changes].map(({ id }) => votesOf(id)))
    expect(united).toEqual([{ [into]: 1 }, { [into]: -1 }, { [into]: 1 }, { [into]: 1 }])
    expect(await findDifferences()).toEqual([])
    // The old address leads to the new one.
    expect(await castVote(changes.id, from, -1)).toMatchObject({ point: { id: into }, vote: -1 })
    await castVote(withdraws.id, into, 0)
    expect(await findDifferences()).toEqual([])
    await unmerge(from)
    const apart = await Promise.all(
      [onlyFrom, laterFrom, laterInto, changes, withdraws].map(({ id }) => votesOf(id)),
    )
    expect(apart).toEqual([
      { [from]: 1 },
      { [from]: -1, [into]: 1 },
      { [from]: -1, [into]: 1 },
      { [from]: 1, [into]: -1 },
      {},
    ])
    expect(await findDifferences()).toEqual([])
  })

  it('is merged only into one of its own technology and side', async () => {
    const [pro] = await twoPros('rust')
    const [other] = await twoPros('django')
    const con = (await pointsOf('rust')).find(({ side }) => side === 'CON')?.id as string
    for (const into of [other, con, pro]) expect(await merge(pro, into)).toEqual([{ notice: null }])
  })

  it('that came to mean something else knows which votes were cast before, until they are said again', async () => {
    const { id } = await aMember()
    const [point] = await twoPros('nodejs')
    await castVote(id, point, 1)
    await db.point.update({ where: { id: point }, data: { meaning: 2 } })
    expect(await db.vote.findFirst({ where: { memberId: id } })).toMatchObject({ value: 1, meaning: 1 })
    await castVote(id, point, 1)
    expect(await db.vote.findFirst({ where: { memberId: id } })).toMatchObject({ value: 1, meaning: 2 })
  })
})

it('a technology that is not listed has no place, and its votes wait for the day on which it has', async () => {
  const { id } = await aMember()
  const rust = await db.technology.findUniqueOrThrow({ where: { slug: 'rust' } })
  const state = (to: string) =>
    db.$queryRaw`select set_technology_state(${rust.id}::uuid, ${to}::technology_state) as notice`
  await state('ARCHIVED')
  await castVote(id, (await twoPros('rust'))[0], 1)
  const sql = postgres(url, { max: 1 })
  const slugs = async () =>
    ((await sql.begin((tx) => rankAt(tx, new Date(Date.now() + 1000)))) as { slug: string }[]).map(
      ({ slug }) => slug,
    )
  expect(await slugs()).not.toContain('rust')
  await state('LISTED')
  expect(await slugs()).toContain('rust')
  await sql.end()
  expect(await findDifferences()).toEqual([])
})

const stepArbitrary = fc.record({
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant('vote' as const) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'say',
        'archive',
        'restore',
        'merge',
        'unmerge',
        'suspend',
        'reinstate',
        'aside',
        'back',
      ),
    },
  ),
  who: fc.nat(3),
  on: fc.nat(5),
  other: fc.nat(5),
  value: fc.constantFrom(1 as const, -1 as const, 0 as const),
})

describe('random histories of a list that changes', () => {
  it('end in the sums of a recount, and the log replays to the same', async () => {
    const points = (await pointsOf('spring-boot')).map(({ id }) => id)
    const { id: technology } = await db.technology.findUniqueOrThrow({ where: { slug: 'spring-boot' } })
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: 30, maxLength: 60 }), async (steps) => {
        const members = await Promise.all(Array.from({ length: 4 }, () => aMember()))
        // Every other step starts before the one before it has ended.
        for (let i = 0; i < steps.length; i += 2)
          await Promise.all(
            steps.slice(i, i + 2).map(async ({ act, who, on, other, value }) => {
              const memberId = members[who]?.id as string
              const point = points[on] as string
              if (act === 'vote') await castVote(memberId, point, value)
              if (act === 'say')
                await postComment(
                  memberId,
                  'spring-boot',
                  { body: 'Said', verdict: value === 1 ? 'YES' : 'NO' },
                  null,
                )
              if (act === 'archive' || act === 'restore') await archive(point, act === 'archive')
              if (act === 'merge') await merge(point, points[other] as string)
              if (act === 'unmerge') await unmerge(point)
              if (act === 'suspend' || act === 'reinstate')
                await db.$queryRaw`select set_suspended(${memberId}::uuid, ${act === 'suspend'}) as notice`
              if (act === 'aside' || act === 'back')
                await db.$queryRaw`select set_ballot_aside(${memberId}::uuid, ${technology}::uuid, ${act === 'aside'}) as notice`
            }),
          )
        expect(await findDifferences()).toEqual([])
        const replayed = (await sql.begin((tx) => rankAt(tx, new Date(Date.now() + 1000)))) as {
          slug: string
          weightMicro: number
          favourableMicro: number
        }[]
        const now = await db.technology.findUniqueOrThrow({ where: { slug: 'spring-boot' } })
        expect(replayed.find(({ slug }) => slug === 'spring-boot')).toMatchObject({
          weightMicro: Number(now.weightMicro),
          favourableMicro: Number(now.favourableMicro),
        })
      }),
      { numRuns: 20 },
    )
    await sql.end()
  }, 120_000)
})
