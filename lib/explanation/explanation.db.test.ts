import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { setSuspended } from '@/lib/member/set-suspended'
import { getTechnology } from '@/lib/technology/technology-queries'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { getExplanation } from './explanation-queries'
import { explanationSchema } from './explanation-schema'

useTestDatabase()

async function explained(slug: string) {
  const [explanation, technology] = await Promise.all([getExplanation(slug), getTechnology(slug)])
  const parsed = explanationSchema.strict().parse(explanation)
  const sum = parsed.parts.reduce((total, { contribution }) => total + contribution, parsed.start)
  expect(Math.abs(sum - (technology?.score ?? 0))).toBeLessThan(1e-9)
  expect(parsed.score).toBe(technology?.score)
  return parsed
}

it('says nothing but the start while nobody has voted, and null where there is no technology', async () => {
  const fresh = await explained('django')
  expect(fresh).toMatchObject({
    start: 60,
    score: 60,
    rank: 2,
    voters: 0,
    editorialPosition: 2,
    positions: 7,
  })
  expect(fresh.parts.map(({ contribution }) => contribution)).toEqual(Array(7).fill(0))
  expect(fresh.above).toMatchObject({ slug: 'nodejs', favourableBallots: 2, tiedBy: null })
  expect(fresh.below).toMatchObject({ slug: 'flask', unfavourableBallots: 1 })
  expect(await getExplanation('nothing')).toBeNull()
})

it('adds up after every vote, change, verdict and suspension', async () => {
  const members = await Promise.all([aMember(), aMember(), aMember(), aMember()])
  const points = await pointsOf('flask')
  for (const [m, { id }] of members.entries())
    for (const [p, point] of points.entries()) {
      if ((p + m) % 3 === 0) continue
      await castVote(id, point.id, (p * m) % 2 === 0 ? 1 : -1)
      await explained('flask')
    }
  const [first, second] = members
  await castVote(first?.id as string, points[1]?.id as string, -1)
  await db.$queryRaw`select id from post_comment(${second?.id}::uuid, 'flask', null, 'Would not', 'NO', null, null)`
  const said = await explained('flask')
  expect(said.parts.find(({ kind }) => kind === 'VERDICTS')).toMatchObject({ agree: 0, disagree: 1 })
  await setSuspended(second?.handle as string, true)
  expect((await explained('flask')).parts.find(({ kind }) => kind === 'VERDICTS')).toMatchObject({
    weight: 0,
  })
})

it('tells ties as the ranking decides them', async () => {
  await db.technology.updateMany({
    where: { slug: { in: ['laravel', 'rust'] } },
    data: { editorialPosition: null },
  })
  const tied = await explained('rust')
  expect(tied.start).toBe(50)
  expect(tied.above).toMatchObject({ slug: 'laravel', tiedBy: 'SLUG', favourableBallots: 1 })
})
