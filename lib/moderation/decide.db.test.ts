import { beforeAll, describe, expect, it } from 'vitest'
import { listComments } from '@/lib/comment/comment-queries'
import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { postAppeal } from '@/lib/decision/post-appeal'
import { postReport } from '@/lib/report/post-report'
import { aMember, findDifferences, pointsOf } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { claimItem } from './claim-item'
import { decide } from './decide'
import type { SubjectType } from './decisions-schema'
import { getDone } from './done-queries'
import { listFullLog } from './full-log-queries'
import { getCounts, listQueue } from './queue-queries'

useTestDatabase()

let moderatorId: string
beforeAll(async () => {
  moderatorId = (await aMember({ role: 'MODERATOR' })).id
})

const by =
  (id: string) =>
  (type: SubjectType, subject: string, decision: string, reason = 'OTHER', note = 'Because') =>
    decide(id, { subject: { type, id: subject }, decision, reason, note })
const moderate = (...args: Parameters<ReturnType<typeof by>>) => by(moderatorId)(...args)

async function aComment(memberId: string, body = 'Said', verdict: 'YES' | null = null, slug = 'flask') {
  const posted = await postComment(memberId, slug, { body, verdict }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment
}
const stateOf = async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).state
const told = async (memberId: string) =>
  (await db.notification.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind, link, details, actorId }) => ({ kind, link, actorId, ...(details as object) }),
  )
const report = async (memberId: string, id: string, type: 'COMMENT' | 'POINT' = 'COMMENT') => {
  const posted = await postReport(memberId, { subject: { type, id }, reason: 'OTHER', note: 'Look' })
  return 'id' in posted ? posted.id : posted.refusal
}
const verdictsYes = async () =>
  (await db.technology.findUniqueOrThrow({ where: { slug: 'flask' } })).verdictsYes

describe('a report', () => {
  it('hides a comment, with all that others report about it, and tells everybody what concerns them', async () => {
    const [author, one, other] = await Promise.all([aMember(), aMember(), aMember()])
    const before = await verdictsYes()
    const { id } = await aComment(author.id, 'Buy my book', 'YES')
    const first = await report(one.id, id)
    await report(other.id, id)
    expect(await report(one.id, id)).toBe('REPORTED')
    expect(await report(author.id, id)).toBe('OWN_CONTENT')

    expect(await moderate('REPORT', first, 'HIDE', 'SPAM', 'No advertising')).toMatchObject({
      state: 'UPHELD',
      howMany: 2,
    })
    expect([await stateOf(id), await verdictsYes()]).toEqual(['HIDDEN', before])
    expect(await told(author.id)).toMatchObject([
      { kind: 'CONTENT_MODERATED', outcome: 'HIDDEN', reason: 'SPAM', note: 'No advertising', actorId: null },
    ])
    for (const reporter of [one, other])
      expect(await told(reporter.id)).toMatchObject([{ kind: 'REPORT_DECIDED', outcome: 'UPHELD' }])

    const late = await moderate('REPORT', first, 'DISMISS')
    expect(late).toMatchObject({
      refusal: 'DECIDED',
      standing: { state: 'UPHELD', action: 'COMMENT_HIDDEN' },
    })
    expect(await getDone(`REPORT-${first}`)).toMatchObject({
      action: 'COMMENT_HIDDEN',
      howMany: 2,
      undo: 'REOPEN',
    })
    expect(await moderate('REPORT', first, 'REOPEN', 'MISTAKE')).toMatchObject({ state: 'OPEN', howMany: 2 })
    expect([await stateOf(id), await verdictsYes()]).toEqual(['VISIBLE', before + 1])

    expect(await moderate('REPORT', first, 'DISMISS', 'OPINION')).toMatchObject({
      state: 'DISMISSED',
      howMany: 2,
    })
    expect((await told(other.id)).at(-1)).toMatchObject({ outcome: 'DISMISSED' })
    expect(await findDifferences()).toEqual([])
  })

  it('of a point archives it, and brings it back when it is opened again', async () => {
    const [member] = await Promise.all([aMember()])
    const [point] = await pointsOf('rust')
    const id = point?.id as string
    const first = await report(member.id, id, 'POINT')
    expect(await moderate('REPORT', first, 'HIDE')).toMatchObject({ state: 'UPHELD' })
    expect((await db.point.findUniqueOrThrow({ where: { id } })).archivedAt).not.toBeNull()
    expect(await report((await aMember()).id, id, 'POINT')).toBe('NOT_FOUND')
    expect(await moderate('REPORT', first, 'REOPEN', 'MISTAKE')).toMatchObject({ state: 'OPEN' })
    expect((await db.point.findUniqueOrThrow({ where: { id } })).archivedAt).toBeNull()
    await moderate('REPORT', first, 'DISMISS', 'OPINION')
    expect(await findDifferences()).toEqual([])
  })

  it('shows moderators the text as it was and as it is, and how often who reports was right', async () => {
    const [author, reporter] = await Promise.all([aMember(), aMember()])
    const earlier = await aComment(author.id, 'Also bad')
    await moderate('REPORT', await report(reporter.id, earlier.id), 'HIDE', 'ABUSE')
    const { id } = await aComment(author.id, 'Bad words')
    const first = await report(reporter.id, id)
    await editComment(author.id, id, { body: 'Kind words' })
    const item = (await listQueue()).items.find((one) => one.id === first)
    expect(item).toMatchObject({
      type: 'REPORT',
      view: {
        comment: { body: 'Kind words' },
        author: { handle: author.handle, decisionCount: 1 },
        reports: [{ text: 'Bad words', by: { handle: reporter.handle, upheld: 1, dismissed: 0 } }],
      },
    })
    await deleteComment(author.id, id)
    expect(await moderate('REPORT', first, 'HIDE', 'ABUSE')).toMatchObject({ state: 'UPHELD', howMany: 1 })
    expect(await stateOf(id)).toBe('DELETED')
  })
})

describe('a new member’s comment with a link', () => {
  it('waits, is read by nobody and counts nowhere until it is approved; three of them make a known member', async () => {
    const author = await aMember()
    const before = await verdictsYes()
    const first = await aComment(author.id, 'See https://example.org/one', 'YES')
    expect(first.state).toBe('PENDING')
    expect(await verdictsYes()).toBe(before)
    expect((await listComments('flask', 1)).comments.map(({ id }) => id)).not.toContain(first.id)
    expect((await listQueue()).items).toContainEqual(
      expect.objectContaining({ type: 'COMMENT', id: first.id }),
    )

    expect(await moderate('COMMENT', first.id, 'APPROVE', 'FINE')).toMatchObject({ state: 'VISIBLE' })
    expect(await verdictsYes()).toBe(before + 1)
    expect(await moderate('COMMENT', first.id, 'APPROVE', 'FINE')).toMatchObject({ refusal: 'DECIDED' })
    expect(await moderate('COMMENT', first.id, 'RETURN', 'MISTAKE')).toMatchObject({ state: 'PENDING' })
    expect(await verdictsYes()).toBe(before)
    await moderate('COMMENT', first.id, 'APPROVE', 'FINE')
    for (const body of ['[two](https://example.org/2)', 'www.example.org']) {
      const { id, state } = await aComment(author.id, body)
      expect(state).toBe('PENDING')
      await moderate('COMMENT', id, 'APPROVE', 'FINE')
    }
    expect((await aComment(author.id, 'https://example.org/four')).state).toBe('VISIBLE')
    expect(await findDifferences()).toEqual([])
  })

  it('is not got round by an edit, by an entity, or by being a reply; words and mentions do not wait', async () => {
    const author = await aMember()
    const { id } = await aComment(author.id, 'Nothing to see', 'YES')
    const edited = await editComment(author.id, id, { body: 'See [here](&#104;ttps://evil.example)' })
    expect(edited).toMatchObject({ comment: { state: 'PENDING' } })
    const head = await aComment((await aMember()).id)
    const reply = await postComment(
      author.id,
      'flask',
      { body: '<https://evil.example>', parentId: head.id },
      null,
    )
    expect(reply).toMatchObject({ comment: { state: 'PENDING' } })
    expect((await aComment(author.id, `@${author.handle} and \`https://code.example\``)).state).toBe(
      'VISIBLE',
    )
    expect((await aComment((await aMember({ role: 'MODERATOR' })).id, 'https://example.org')).state).toBe(
      'VISIBLE',
    )
    expect(await findDifferences()).toEqual([])
  })

  it('once approved, does not take the place of an answer that its author gave later', async () => {
    const author = await aMember()
    const waiting = await aComment(author.id, 'https://example.org', 'YES')
    const before = await verdictsYes()
    const later = await postComment(author.id, 'flask', { body: 'No, after all', verdict: 'NO' }, null)
    await moderate('COMMENT', waiting.id, 'APPROVE', 'FINE')
    expect(await verdictsYes()).toBe(before)
    expect(await db.verdict.findFirst({ where: { memberId: author.id } })).toMatchObject({
      value: 'NO',
      commentId: 'comment' in later && later.comment.id,
    })
    expect(await findDifferences()).toEqual([])
  })

  it('hidden out of the queue goes back there when that is undone', async () => {
    const { id } = await aComment((await aMember()).id, 'https://example.org')
    await moderate('COMMENT', id, 'HIDE', 'SPAM')
    expect(await getDone(`COMMENT-${id}`)).toMatchObject({ undo: 'RETURN' })
    expect(await moderate('COMMENT', id, 'RETURN', 'MISTAKE')).toMatchObject({ state: 'PENDING' })
  })
})

describe('an answer to a decision', () => {
  it('is heard once; granted, it undoes the decision, and opened again it brings it back', async () => {
    const author = await aMember()
    const { id } = await aComment(author.id, 'Harsh but fair', 'YES')
    await moderate('COMMENT', id, 'HIDE', 'ABUSE')
    const decision = await db.decision.findFirstOrThrow({ where: { memberId: author.id } })
    expect(await postAppeal((await aMember()).id, decision.id, 'Not mine')).toEqual({ refusal: 'NOT_FOUND' })
    const posted = await postAppeal(author.id, decision.id, 'It is fair')
    const appeal = 'id' in posted ? posted.id : ''
    expect(await postAppeal(author.id, decision.id, 'Again')).toEqual({ refusal: 'ANSWERED' })

    expect(await moderate('APPEAL', appeal, 'GRANT', 'CONVINCED')).toMatchObject({ state: 'GRANTED' })
    expect(await stateOf(id)).toBe('VISIBLE')
    expect(await moderate('APPEAL', appeal, 'REOPEN', 'MISTAKE')).toMatchObject({ state: 'OPEN' })
    expect(await stateOf(id)).toBe('HIDDEN')
    expect(await moderate('APPEAL', appeal, 'DECLINE', 'STANDS', 'Still harsh')).toMatchObject({
      state: 'DECLINED',
    })
    expect((await told(author.id)).at(-1)).toMatchObject({ outcome: 'DECLINED', note: 'Still harsh' })
    expect(await findDifferences()).toEqual([])
  })

  it('about a suspension reinstates', async () => {
    const member = await aMember()
    await moderate('MEMBER', member.id, 'SUSPEND', 'SPAM')
    const decision = await db.decision.findFirstOrThrow({ where: { memberId: member.id } })
    const posted = await postAppeal(member.id, decision.id, 'It was my brother')
    expect(await moderate('APPEAL', 'id' in posted ? posted.id : '', 'GRANT', 'CONVINCED')).toMatchObject({
      state: 'GRANTED',
    })
    expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({ suspendedAt: null })
    expect(await postAppeal(member.id, decision.id, 'Again')).toEqual({ refusal: 'ANSWERED' })
  })
})

it('a moderator who deletes another’s comment hides it, which is logged and told', async () => {
  const author = await aMember()
  const { id } = await aComment(author.id)
  expect(await deleteComment(moderatorId, id)).toBeNull()
  expect(await told(author.id)).toMatchObject([{ outcome: 'HIDDEN', reason: 'RULES' }])
  const [line] = (await listFullLog(1)).entries
  expect(line).toMatchObject({ action: 'COMMENT_HIDDEN', whom: author.handle, undo: { decision: 'SHOW' } })
})

it('nobody decides about what concerns themselves', async () => {
  const { id } = await aComment(moderatorId)
  expect(await moderate('COMMENT', id, 'HIDE', 'SPAM')).toEqual({ refusal: 'OWN_CASE', standing: null })
  expect(await moderate('MEMBER', moderatorId, 'SUSPEND', 'SPAM')).toMatchObject({ refusal: 'OWN_CASE' })
})

it('an item belongs to the first who opens it, until they go on to another', async () => {
  const [one, other] = await Promise.all([aMember({ role: 'MODERATOR' }), aMember({ role: 'ADMIN' })])
  const [a, b] = await Promise.all([
    aComment((await aMember()).id, 'https://a.example'),
    aComment((await aMember()).id, 'https://b.example'),
  ])
  const subject = (id: string) => ({ type: 'COMMENT', id }) as const
  expect(await claimItem(one.id, subject(a.id))).toMatchObject({ by: one.handle, mine: true })
  expect(await claimItem(other.id, subject(a.id))).toMatchObject({ by: one.handle, mine: false })
  expect((await getCounts(other)).claims).toContainEqual(
    expect.objectContaining({ subject: subject(a.id), by: one.handle, mine: false }),
  )
  await claimItem(one.id, subject(b.id))
  expect(await claimItem(other.id, subject(a.id))).toMatchObject({ by: other.handle, mine: true })
})

it('decisions about one thing from many moderators at once are carried out once', async () => {
  const moderators = await Promise.all(Array.from({ length: 4 }, () => aMember({ role: 'MODERATOR' })))
  const [author, reporter] = await Promise.all([aMember(), aMember()])
  for (let round = 0; round < 5; round++) {
    const { id } = await aComment(author.id, `Round ${round}`, 'YES')
    const first = await report(reporter.id, id)
    const outcomes = await Promise.all([
      by(moderators[0]?.id as string)('REPORT', first, 'HIDE', 'SPAM'),
      by(moderators[1]?.id as string)('REPORT', first, 'DISMISS', 'OPINION'),
      by(moderators[2]?.id as string)('COMMENT', id, 'HIDE', 'ABUSE'),
      db.$queryRaw`select set_suspended(${author.id}::uuid, ${round % 2 === 0})::text`,
      editComment(author.id, id, { verdict: 'NO' }),
    ])
    const [hidden, dismissed] = outcomes
    expect(['state' in hidden, 'state' in dismissed].filter(Boolean).length).toBeLessThanOrEqual(1)
    await db.$queryRaw`select set_suspended(${author.id}::uuid, false)::text`
  }
  expect(await findDifferences()).toEqual([])
})
