import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { listFlags } from '@/lib/moderation/flag-queries'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { lookForManipulation } from './look-for-manipulation'

useTestDatabase()

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A month after the site was seeded, so that there is a usual rate. */
const NOW = Date.now() + 40 * DAY

const aMemberMade = (createdAt: number) => aMember({ createdAt: new Date(createdAt) })

/** Casts votes as though at that time. */
async function voteAt(memberId: string, at: number, votes: [pointId: string, value: 1 | -1][]) {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('backboard.said_at', ${new Date(at).toISOString()}, true)`
    for (const [pointId, value] of votes)
      await tx.$queryRaw`select refusal from cast_vote(${memberId}::uuid, ${pointId}::uuid, ${value}::int)`
  })
}

const look = (at = NOW) => lookForManipulation(new Date(at))
const open = async () => (await listFlags('OPEN')).flags
const firstPoint = async (slug: string) => (await pointsOf(slug))[0]?.id as string

it('a quiet month of honest members makes no flag', async () => {
  const slugs = ['nodejs', 'django', 'flask', 'laravel']
  for (let i = 0; i < 40; i++) {
    const at = NOW - 30 * DAY + i * 17 * HOUR
    const { id } = await aMemberMade(at)
    const points = await pointsOf(slugs[i % 4] as string)
    await voteAt(
      id,
      at,
      [0, 1, 2].map((one) => [points[(i * 5 + one * 3) % points.length]?.id as string, 1]),
    )
  }
  expect(await look()).toBe(0)
})

it('a planted burst is flagged once, and what comes after it on its own', async () => {
  const point = await firstPoint('rust')
  const burst = async (at: number) => {
    for (let i = 0; i < 12; i++) {
      const { id } = await aMemberMade(NOW - 400 * DAY - i * 3 * HOUR - (NOW - at))
      await voteAt(id, at - i * 2 * 60_000, [[point, 1]])
    }
  }
  await burst(NOW - 60_000)
  expect(await look()).toBe(1)
  expect(await look()).toBe(0)
  expect(await open()).toMatchObject([
    {
      kind: 'BURST',
      technology: { slug: 'rust' },
      evidence: { ballots: 12, hours: 1 },
      ballots: { flagged: 12, counted: 12, favourable: 12, unfavourable: 0 },
    },
  ])
  await burst(NOW + 5 * HOUR)
  expect(await look(NOW + 5 * HOUR)).toBe(1)
  expect((await open()).map(({ ballots }) => ballots.flagged)).toEqual([12, 12])
})

it('a dismissed flag covers what was said before the decision, and nothing that is said later', async () => {
  const dismissedAt = NOW + 6 * HOUR
  const again = async (at: number) => {
    const ballots = await db.flaggedBallot.findMany({
      where: { kind: 'BURST' },
      orderBy: { memberId: 'asc' },
      take: 12,
    })
    const point = (await pointsOf('rust'))[1]?.id as string
    for (const [i, { memberId }] of ballots.entries()) await voteAt(memberId, at - i * 60_000, [[point, 1]])
  }
  await again(NOW + 5.5 * HOUR)
  expect(await look(NOW + 5.5 * HOUR)).toBe(0)
  await db.ballotFlag.updateMany({
    where: { kind: 'BURST' },
    data: { state: 'DISMISSED', decidedAt: new Date(dismissedAt) },
  })
  expect(await look(dismissedAt)).toBe(0)
  await again(NOW + 8 * HOUR)
  expect(await look(NOW + 8 * HOUR)).toBe(0)
  const [, , other] = await pointsOf('rust')
  const dismissed = await db.flaggedBallot.findMany({
    where: { kind: 'BURST' },
    orderBy: { memberId: 'asc' },
    take: 12,
  })
  for (const [i, { memberId }] of dismissed.entries())
    await voteAt(memberId, NOW + 8 * HOUR - i * 60_000, [[other?.id as string, -1]])
  expect(await look(NOW + 8 * HOUR)).toBe(1)
  expect(await look(NOW + 8 * HOUR)).toBe(0)
  expect((await open()).map(({ ballots }) => ballots.flagged)).toEqual([12])
})

it('ballots by accounts made in the same hour are flagged', async () => {
  const made = NOW - 3 * DAY
  const point = await firstPoint('aspnet-core')
  for (let i = 0; i < 6; i++) {
    const { id } = await aMemberMade(made + i * 5 * 60_000)
    await voteAt(id, made + (i + 1) * 5 * HOUR, [[point, -1]])
  }
  expect(await look()).toBe(1)
  expect(await open()).toContainEqual(
    expect.objectContaining({
      kind: 'SAME_HOUR',
      technology: expect.objectContaining({ slug: 'aspnet-core' }),
      ballots: { flagged: 6, counted: 6, favourable: 0, unfavourable: 6 },
    }),
  )
})

it('members who say nearly the same are flagged, with all the ballots in question', async () => {
  const points = [...(await pointsOf('flask')), ...(await pointsOf('laravel'))]
  const votes = points.map(({ id }, i): [string, 1 | -1] => [id, i % 3 === 0 ? -1 : 1])
  for (let i = 0; i < 5; i++) {
    const { id } = await aMemberMade(NOW - 300 * DAY - i * 40 * HOUR)
    await voteAt(id, NOW - (6 + 3 * i) * DAY, votes.slice(0, votes.length - (i % 2)))
  }
  expect(await look()).toBe(1)
  expect((await open()).find(({ kind }) => kind === 'TWINS')).toMatchObject({
    technology: null,
    evidence: { members: 5 },
    ballots: { flagged: 10, counted: 10 },
  })
})

it('looking changes nothing that counts', async () => {
  expect(await findDifferences()).toEqual([])
  expect(await db.ballot.count()).toBeGreaterThan(0)
  const [aside] = await db.$queryRaw<{ count: number }[]>`select count(*)::int from ballot_set_aside`
  expect(aside?.count).toBe(0)
})

it('two who look at once make no flag twice', async () => {
  const point = await firstPoint('spring-boot')
  for (let i = 0; i < 9; i++) {
    const { id } = await aMemberMade(NOW - 200 * DAY - i * 5 * HOUR)
    await voteAt(id, NOW - i * 60_000, [[point, 1]])
  }
  const made = await Promise.all([look(), look(), look()])
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(1)
})
