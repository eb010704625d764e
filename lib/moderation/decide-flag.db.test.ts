import postgres from 'postgres'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { keepFlags } from '@/lib/flag/keep-flags'
import { setSuspended } from '@/lib/member/set-suspended'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { decideFlag } from './decide-flag'
import type { Decision } from './decisions-schema'
import { listFlags } from './flag-queries'
import { listModerationLog } from './moderation-queries'

const url = useTestDatabase()
const evidence = { from: '2026-06-15T12:00:00Z', to: '2026-06-15T12:30:00Z', accounts: 5, usual: 0, lift: 1 }

const sumsOf = async (slug: string) => {
  const { weightMicro, favourableMicro, voters } = await db.technology.findUniqueOrThrow({ where: { slug } })
  const points = await pointsOf(slug)
  return {
    weightMicro,
    favourableMicro,
    voters,
    counts: points.map(({ agree, disagree }) => [agree, disagree]),
  }
}

/** Members who each vote on so many points of a technology. */
async function votersOn(slug: string, count: number): Promise<string[]> {
  const points = await pointsOf(slug)
  const members = await Promise.all(Array.from({ length: count }, () => aMember()))
  for (const { id } of members) for (const point of points.slice(0, 4)) await castVote(id, point.id, 1)
  return members.map(({ id }) => id)
}

let second = 0
async function aFlagOn(slug: string, memberIds: string[], kind: 'SAME_HOUR' | 'BURST' = 'SAME_HOUR') {
  const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug } })
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const ballots = memberIds.map((memberId) => ({ memberId, technologyId }))
  const found =
    kind === 'BURST'
      ? { kind, technologyId, ballots, evidence: { ...evidence, hours: 1, ballots: 8 } }
      : { kind, technologyId, ballots, evidence }
  const foundAt = new Date(Date.UTC(2026, 6, 1, 0, 0, ++second))
  expect(await keepFlags(sql, [found], foundAt)).toBe(1)
  await sql.end()
  const { flags } = await listFlags('OPEN')
  return flags.find((flag) => flag.foundAt === foundAt.toISOString())?.id as string
}

const aModerator = () => aMember({ role: 'MODERATOR' })
const decide = (moderatorId: string, id: string, decision: Decision, reason: string) =>
  decideFlag(moderatorId, { subject: { type: 'FLAG', id }, decision, reason, note: null })

it('ballots set aside leave the sums as though never cast, and come back whole', async () => {
  const moderator = await aModerator()
  await votersOn('rust', 2)
  const before = await sumsOf('rust')
  const members = await votersOn('rust', 5)
  const cast = await sumsOf('rust')
  const flag = await aFlagOn('rust', members)

  const done = await decide(moderator.id, flag, 'SET_ASIDE', 'CONCERTED')
  expect(done).toEqual({ subject: { type: 'FLAG', id: flag }, state: 'SET_ASIDE', ballots: 5 })
  expect(await sumsOf('rust')).toEqual(before)
  expect(await findDifferences()).toEqual([])

  expect(await decide(moderator.id, flag, 'PUT_BACK', 'MISTAKE')).toMatchObject({ state: 'OPEN', ballots: 5 })
  expect(await sumsOf('rust')).toEqual(cast)
  expect(await findDifferences()).toEqual([])
})

it('what members say meanwhile is kept and counts once their ballots are back', async () => {
  const moderator = await aModerator()
  const members = await votersOn('flask', 5)
  const flag = await aFlagOn('flask', members)
  await decide(moderator.id, flag, 'SET_ASIDE', 'ONE_PERSON')
  const aside = await sumsOf('flask')
  const points = await pointsOf('flask')
  await castVote(members[0] as string, points[0]?.id as string, -1)
  await castVote(members[1] as string, points[6]?.id as string, 1)
  for (const point of points.slice(0, 4)) await castVote(members[2] as string, point.id, 0)
  expect(await sumsOf('flask')).toEqual(aside)
  expect(await findDifferences()).toEqual([])
  await decide(moderator.id, flag, 'PUT_BACK', 'NEW_EVIDENCE')
  expect((await sumsOf('flask')).voters).toBe(aside.voters + 4)
  expect(await findDifferences()).toEqual([])
})

it('a ballot that two flags keep aside comes back with the second', async () => {
  const moderator = await aModerator()
  const members = await votersOn('django', 10)
  const before = await sumsOf('django')
  const one = await aFlagOn('django', members.slice(0, 6))
  const other = await aFlagOn('django', members.slice(2, 10), 'BURST')
  expect(await decide(moderator.id, one, 'SET_ASIDE', 'CONCERTED')).toMatchObject({ ballots: 6 })
  expect(await decide(moderator.id, other, 'SET_ASIDE', 'CONCERTED')).toMatchObject({ ballots: 4 })
  expect(await decide(moderator.id, one, 'PUT_BACK', 'MISTAKE')).toMatchObject({ ballots: 2 })
  expect((await sumsOf('django')).voters).toBe(before.voters - 8)
  expect(await decide(moderator.id, other, 'PUT_BACK', 'MISTAKE')).toMatchObject({ ballots: 8 })
  expect(await sumsOf('django')).toEqual(before)
  expect(await findDifferences()).toEqual([])
})

it('of two moderators who decide at once one is told what the other decided', async () => {
  const moderators = await Promise.all([aModerator(), aModerator()])
  const flag = await aFlagOn('laravel', await votersOn('laravel', 5))
  const outcomes = await Promise.all([
    decide(moderators[0].id, flag, 'SET_ASIDE', 'AUTOMATED'),
    decide(moderators[1].id, flag, 'DISMISS', 'GENUINE'),
  ])
  const refused = outcomes.filter((outcome) => 'refusal' in outcome)
  expect(refused).toHaveLength(1)
  const winner = 'refusal' in outcomes[0] ? 1 : 0
  expect(refused[0]).toMatchObject({
    refusal: 'DECIDED',
    standing: { state: winner === 0 ? 'SET_ASIDE' : 'DISMISSED', decidedBy: moderators[winner]?.handle },
  })
})

it('decisions, votes and suspensions at the same time end in the sums of a recount', async () => {
  const moderators = await Promise.all([aModerator(), aModerator()])
  const members = await votersOn('nodejs', 12)
  const flags = [
    await aFlagOn('nodejs', members.slice(0, 8)),
    await aFlagOn('nodejs', members.slice(4), 'BURST'),
  ]
  const points = await pointsOf('nodejs')
  const rounds = Array.from({ length: 12 }, async (_, round) => {
    const member = members[round] as string
    await castVote(member, points[round % 6]?.id as string, round % 3 === 0 ? -1 : 1)
    const flag = flags[round % 2] as string
    await decide(moderators[round % 2]?.id as string, flag, 'SET_ASIDE', 'CONCERTED')
    await db.$queryRaw`select set_suspended(${member}::uuid, true)`
    await decide(moderators[(round + 1) % 2]?.id as string, flag, 'PUT_BACK', 'MISTAKE')
    if (round % 2) await db.$queryRaw`select set_suspended(${member}::uuid, false)`
  })
  await Promise.all(rounds)
  expect(await findDifferences()).toEqual([])
})

it('a member, and a suspended moderator, decide nothing', async () => {
  const member = await aMember()
  const suspended = await aModerator()
  await setSuspended(suspended.email, true)
  const flag = await aFlagOn('aspnet-core', await votersOn('aspnet-core', 5))
  expect(await decide(member.id, flag, 'SET_ASIDE', 'CONCERTED')).toMatchObject({ refusal: 'FORBIDDEN' })
  expect(await decide(suspended.id, flag, 'SET_ASIDE', 'CONCERTED')).toMatchObject({ refusal: 'SUSPENDED' })
  const nowhere = '00000000-0000-4000-8000-000000000000'
  expect(await decide((await aModerator()).id, nowhere, 'DISMISS', 'GENUINE')).toMatchObject({
    refusal: 'NOT_FOUND',
  })
})

it('the log has every decision, tells the public no names, and never changes', async () => {
  const moderator = await aModerator()
  const flag = await aFlagOn('spring-boot', await votersOn('spring-boot', 5))
  await decideFlag(moderator.id, {
    subject: { type: 'FLAG', id: flag },
    decision: 'DISMISS',
    reason: 'EVENT',
    note: 'A release that day',
  })
  const member = await aMember()
  expect(await setSuspended(member.handle, true, { reason: 'Sold votes' })).toContain('is suspended')
  const { entries } = await listModerationLog()
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'MEMBER_SUSPENDED', howMany: 0, reason: 'OPERATOR', flag: null },
    {
      action: 'FLAG_DISMISSED',
      howMany: 5,
      reason: 'EVENT',
      flag: { kind: 'SAME_HOUR', technology: { slug: 'spring-boot' } },
    },
  ])
  for (const secret of [moderator.handle, moderator.id, member.handle, member.id, 'A release', 'Sold'])
    expect(JSON.stringify(entries)).not.toContain(secret)
  const rows = await db.$queryRaw`select actor_id, note from moderation_log order by id desc limit 2`
  expect(rows).toEqual([
    { actor_id: null, note: 'Sold votes' },
    { actor_id: moderator.id, note: 'A release that day' },
  ])
  for (const change of [
    'update moderation_log set how_many = 0',
    'delete from moderation_log',
    'truncate moderation_log cascade',
  ])
    await expect(runOn(url, change)).rejects.toThrow('append-only')
})

it('five hundred ballots, the most of one flag, move in time for one statement', async () => {
  const moderator = await aModerator()
  const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug: 'rust' } })
  await runOn(
    url,
    `with added as (insert into member (handle, email) select 'many-' || i, 'many-' || i || '@members.example'
      from generate_series(1, 500) i returning id)
    select c.agree from added a, point p, lateral cast_vote(a.id, p.id, 1) c
    where p.technology_id = $1 and p.position = 1`,
    [technologyId],
  )
  const rows = await db.member.findMany({ where: { handle: { startsWith: 'many-' } }, select: { id: true } })
  const flag = await aFlagOn(
    'rust',
    rows.map(({ id }) => id),
  )
  const from = performance.now()
  expect(await decide(moderator.id, flag, 'SET_ASIDE', 'AUTOMATED')).toMatchObject({ ballots: 500 })
  expect(performance.now() - from).toBeLessThan(3000)
  expect(await findDifferences()).toEqual([])
})
