import { describe, expect, it } from 'vitest'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { getSuspension } from '@/lib/decision/decision-queries'
import { findViewer } from '@/lib/session/find-viewer'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, aSessionOf, findDifferences, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { endSuspensions } from './end-suspensions'
import { giveRole } from './give-role'
import { setRole } from './set-role'
import { setSuspended } from './set-suspended'

useTestDatabase()

const over = (id: string) =>
  db.member.update({ where: { id }, data: { suspendedUntil: new Date(Date.now() - 1000) } })
const read = (id: string) => db.member.findUniqueOrThrow({ where: { id } })
const viewerOf = async (id: string) =>
  findViewer(new Headers({ cookie: `backboard-session=${await aSessionOf(id)}` }))

describe('a suspension', () => {
  it('with an end says so, takes ballots and helpful marks out, and ends by itself', async () => {
    const [member, author] = await Promise.all([aMember(), aMember()])
    const [point] = await pointsOf('flask')
    await castVote(member.id, point?.id as string, 1)
    const posted = await postComment(author.id, 'flask', { body: 'Useful' }, null)
    const comment = 'comment' in posted ? posted.comment.id : ''
    await db.$queryRaw`select mark_helpful(${member.id}::uuid, ${comment}::uuid, true)::text`
    const helpful = async () => (await db.comment.findUniqueOrThrow({ where: { id: comment } })).helpfulCount
    const agree = async () => (await db.point.findUniqueOrThrow({ where: { id: point?.id } })).agree
    const before = await agree()
    expect(await helpful()).toBe(1)

    const said = await setSuspended(member.handle, true, { reason: 'Cool down', days: 7 })
    expect(said).toMatch(/is suspended until .* UTC: reads/)
    expect([await helpful(), await agree()]).toEqual([0, before - 1])
    expect(await castVote(member.id, point?.id as string, -1)).toEqual({ refusal: 'SUSPENDED' })
    expect(await getSuspension(member.id)).toMatchObject({ reason: 'OPERATOR', note: 'Cool down' })
    expect(await viewerOf(member.id)).toMatchObject({ suspended: true })

    expect(await endSuspensions()).toBe(false)
    await over(member.id)
    expect(await endSuspensions()).toBe(true)
    expect([await helpful(), await agree()]).toEqual([1, before])
    expect(await read(member.id)).toMatchObject({ suspendedAt: null, suspendedUntil: null })
    const line = await db.moderationLog.findFirstOrThrow({
      where: { subjectId: member.id },
      orderBy: { id: 'desc' },
    })
    expect(line).toMatchObject({ action: 'MEMBER_REINSTATED', reason: 'ENDED', actorId: null })
    const told = await db.notification.findMany({
      where: { memberId: member.id },
      orderBy: { createdAt: 'asc' },
    })
    expect(told.map(({ details }) => (details as { outcome: string }).outcome)).toEqual([
      'SUSPENDED',
      'REINSTATED',
    ])
    expect(await getSuspension(member.id)).toBeNull()
    expect(await findDifferences()).toEqual([])
  })

  it('is over for whoever comes before the job has run', async () => {
    const member = await aMember()
    await setSuspended(member.handle, true, { days: 1 })
    await over(member.id)
    expect(await viewerOf(member.id)).toMatchObject({ suspended: false })
    expect(await read(member.id)).toMatchObject({ suspendedAt: null })
  })
})

describe('a role', () => {
  const given = async (by: { id: string }, to: string, role: 'MEMBER' | 'MODERATOR' | 'ADMIN') =>
    giveRole(to, role, { by: { id: by.id, sessionId: '00000000-0000-4000-8000-000000000000' } })

  it('is given by administrators, logged, told, and ends the sessions that were there', async () => {
    const [admin, moderator, member] = await Promise.all([
      aMember({ role: 'ADMIN' }),
      aMember({ role: 'MODERATOR' }),
      aMember(),
    ])
    await aSessionOf(member.id)
    expect(await given(moderator, member.id, 'MODERATOR')).toEqual({ refusal: 'FORBIDDEN' })
    expect(await given(admin, member.id, 'MODERATOR')).toEqual({ was: 'MEMBER' })
    expect(await read(member.id)).toMatchObject({ role: 'MODERATOR' })
    expect(await db.session.count({ where: { userId: member.id } })).toBe(0)
    expect(await db.notification.findFirst({ where: { memberId: member.id } })).toMatchObject({
      kind: 'STANDING',
      details: { outcome: 'MODERATOR', reason: 'APPOINTED' },
    })
    const line = await db.moderationLog.findFirst({ where: { subjectId: member.id } })
    expect(line).toMatchObject({ action: 'ROLE_MODERATOR', actorId: admin.id })
  })

  it('of the last administrator stays in the site, also when two demote each other at once', async () => {
    await db.member.updateMany({ where: { role: 'ADMIN' }, data: { role: 'MEMBER' } })
    const [one, other] = await Promise.all([aMember({ role: 'ADMIN' }), aMember({ role: 'ADMIN' })])
    const outcomes = await Promise.all([given(one, other.id, 'MEMBER'), given(other, one.id, 'MEMBER')])
    expect(outcomes.filter((outcome) => 'was' in outcome)).toHaveLength(1)
    const [last] = await db.member.findMany({ where: { role: 'ADMIN' } })
    expect(await given(last as { id: string }, last?.id as string, 'MEMBER')).toEqual({
      refusal: 'LAST_ADMIN',
    })
    expect(await setRole(last?.handle as string, 'MEMBER')).toContain(
      'is a member now (was an administrator)',
    )
  })
})
