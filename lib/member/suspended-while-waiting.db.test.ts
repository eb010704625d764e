import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { postAppeal } from '@/lib/decision/post-appeal'
import { decide } from '@/lib/moderation/decide'
import type { Decision, SubjectType } from '@/lib/moderation/decisions-schema'
import { archivePoint } from '@/lib/point/archive-point'
import { postReport } from '@/lib/report/post-report'
import { decideSuggestion } from '@/lib/suggestion/decide-suggestion'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { contentSchemas } from '@/lib/suggestion/suggestion-schema'
import { orderEditorsList } from '@/lib/technology/order-editors-list'
import { makeToken } from '@/lib/token/make-token'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { changeProfile } from './change-profile'

const url = useTestDatabase()

type Writer = { id: string }
/** Something that a writer is about to do, whose outcome says why not. */
type Writing = () => Promise<unknown>

const outcomeOf = async (writing: Writing) => {
  const outcome = await writing()
  return outcome !== null && typeof outcome === 'object' && 'refusal' in outcome ? outcome.refusal : outcome
}

/** What a write comes to that begins while its writer's row is held by `ruling`, and goes on when that is committed. */
async function writeDuring(ruling: string, { id }: Writer, writing: Writing) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(ruling, [id])
    const written = outcomeOf(writing)
    await vi.waitFor(async () => {
      const waiting = await client.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
      expect(waiting.rows).toHaveLength(1)
    })
    await client.query('commit')
    return await written
  } finally {
    await client.end()
  }
}
const SUSPENDING = "select set_standing($1::uuid, true, null, 'OPERATOR', null)"
const RELIEVING = "select * from set_member_role(null, $1::uuid, 'MEMBER', null, null)"

async function aComment() {
  const posted = await postComment((await aMember()).id, 'flask', { body: 'Said' }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.comment
}
const decideAs = ({ id }: Writer, type: SubjectType, subject: string, decision: Decision): Writing => {
  const body = { subject: { type, id: subject }, decision, reason: 'OTHER', note: 'Because' }
  return () => decide(id, body)
}

async function aReport() {
  const subject = { type: 'COMMENT' as const, id: (await aComment()).id }
  const posted = await postReport((await aMember()).id, { subject, reason: 'OTHER', note: 'Look' })
  return 'id' in posted ? posted.id : posted.refusal
}

async function anAppeal() {
  const comment = await aComment()
  await decideAs(await aMember({ role: 'MODERATOR' }), 'COMMENT', comment.id, 'HIDE')()
  const decision = await db.decision.findFirstOrThrow({ where: { commentId: comment.id } })
  const posted = await postAppeal(decision.memberId, decision.id, 'It was fine')
  return 'id' in posted ? posted.id : posted.refusal
}

async function aFlag() {
  const voter = await aMember()
  const [point] = await pointsOf('rust')
  await castVote(voter.id, point?.id as string, 1)
  const [flag] = await runOn(
    url,
    `with flag as (insert into ballot_flag (kind, technology_id, evidence, found_at)
       select 'SAME_HOUR', id, '{}', now() from technology where slug = 'rust' returning id, technology_id)
     insert into flagged_ballot (flag_id, kind, member_id, technology_id)
     select id, 'SAME_HOUR', $1, technology_id from flag returning flag_id as id`,
    [voter.id],
  )
  return (flag as { id: string }).id
}

async function aSuggestion() {
  const words = { title: 'Starts at once', detail: 'It answers within a second.', theme: 'performance' }
  const content = contentSchemas.POINT.parse({ side: 'PRO', ...words, since: null, until: null, sources: [] })
  const made = await makeSuggestion((await aMember()).id, {
    kind: 'POINT',
    slug: 'flask',
    content,
    why: null,
  })
  if ('refusal' in made) throw new Error(made.refusal)
  return made.suggestion.id
}

const why = { reason: 'OTHER', note: 'Because' } as const

/** What only staff do, each about something of somebody else's. */
const ofStaff: Record<string, (writer: Writer) => Promise<Writing>> = {
  'hides a comment': async (writer) => decideAs(writer, 'COMMENT', (await aComment()).id, 'HIDE'),
  'upholds a report': async (writer) => decideAs(writer, 'REPORT', await aReport(), 'HIDE'),
  'grants an appeal': async (writer) => decideAs(writer, 'APPEAL', await anAppeal(), 'GRANT'),
  'sets ballots aside': async (writer) => decideAs(writer, 'FLAG', await aFlag(), 'SET_ASIDE'),
  'accepts a suggestion': async (writer) => {
    const subject = { type: 'SUGGESTION' as const, id: await aSuggestion() }
    return () => decideSuggestion(writer.id, { subject, decision: 'ACCEPT', reason: 'ACCURATE' })
  },
  'archives a point': async (writer) => {
    const [point] = await pointsOf('laravel')
    return () => archivePoint(writer.id, point?.id as string, { archived: true, ...why })
  },
}

/** What every member may do. */
const ofMembers: Record<string, (writer: Writer) => Promise<Writing>> = {
  votes: async ({ id }) => {
    const [point] = await pointsOf('django')
    return () => castVote(id, point?.id as string, 1)
  },
  'changes the handle':
    async ({ id }) =>
    () =>
      changeProfile(id, { handle: `h-${id.slice(0, 8)}` }),
  'changes the name':
    async ({ id }) =>
    () =>
      changeProfile(id, { name: 'Another' }),
  'makes a token':
    async ({ id }) =>
    () =>
      makeToken(id, { name: 'a program', scopes: ['READ'], expiresInDays: null }),
}

describe('a write that waits while its writer is suspended is refused: whoever', () => {
  it.each(Object.entries(ofMembers))('%s', async (_, prepare) => {
    const writer = await aMember()
    expect(await writeDuring(SUSPENDING, writer, await prepare(writer))).toBe('SUSPENDED')
    const member = await db.member.findUniqueOrThrow({ where: { id: writer.id } })
    expect(member).toMatchObject({ handle: writer.handle, name: writer.name })
    expect(await db.apiToken.count({ where: { memberId: writer.id } })).toBe(0)
  })

  it.each(Object.entries(ofStaff))('%s', async (_, prepare) => {
    const writer = await aMember({ role: 'MODERATOR' })
    expect(await writeDuring(SUSPENDING, writer, await prepare(writer))).toBe('SUSPENDED')
    expect(await db.moderationLog.count({ where: { actorId: writer.id } })).toBe(0)
  })

  it('puts the editors’ list into another order', async () => {
    const writer = await aMember({ role: 'ADMIN' })
    const order = { ...why, seen: ['rust'], technologies: ['rust'] }
    expect(await writeDuring(SUSPENDING, writer, () => orderEditorsList(writer.id, order as never))).toBe(
      'SUSPENDED',
    )
  })
})

describe('a write that waits while its writer is relieved of a role is refused: whoever', () => {
  it.each(Object.entries(ofStaff))('%s', async (_, prepare) => {
    const writer = await aMember({ role: 'MODERATOR' })
    expect(await writeDuring(RELIEVING, writer, await prepare(writer))).toBe('FORBIDDEN')
    expect(await db.moderationLog.count({ where: { actorId: writer.id } })).toBe(0)
  })
})

it('two moderators who decide about each other’s comments at once do not wait for each other for ever', async () => {
  const moderators = [await aMember({ role: 'MODERATOR' }), await aMember({ role: 'MODERATOR' })] as const
  const decisions: Promise<unknown>[] = []
  for (let n = 0; n < 8; n++)
    for (const [at, author] of moderators.entries()) {
      const posted = await postComment(author.id, 'flask', { body: `Said ${n}` }, null)
      if ('refusal' in posted) throw new Error(posted.refusal)
      decisions.push(decideAs(moderators[1 - at] as Writer, 'COMMENT', posted.comment.id, 'HIDE')())
    }
  for (const outcome of await Promise.all(decisions)) expect(outcome).toMatchObject({ state: 'HIDDEN' })
})
