import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { postAppeal } from '@/lib/decision/post-appeal'
import { decide } from '@/lib/moderation/decide'
import type { SubjectType } from '@/lib/moderation/decisions-schema'
import { postReport } from '@/lib/report/post-report'
import { aMember, aSessionOf, pointsOf } from '@/testing/factories'
import { type Actor, actorFacts, actors, permissions, type Row } from '@/testing/permission-table'
import { call, clientOf } from './api'
import { expect, test } from './fixtures'

type Sent = { method?: string; json?: unknown }
type Prepared = [path: string, sent?: Sent]
type State = NonNullable<Row['on']>
type Prepare = (ownerId: string, on?: State) => Promise<Prepared>

let archived: string
let point: string
let moderatorId: string
test.beforeAll(async () => {
  moderatorId = (await aMember({ role: 'MODERATOR' })).id
  point = (await pointsOf('laravel'))[0]?.id as string
  const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug: 'laravel' } })
  const text = { title: 'Gone for good', detail: 'Nobody sees this one.', theme: 'tooling' }
  const gone = { technologyId, side: 'PRO' as const, archivedAt: new Date(), ...text }
  archived = (await db.point.create({ data: gone })).id
})

async function aComment(memberId: string, on: State = 'VISIBLE'): Promise<string> {
  // Whoever is suspended wrote it before.
  await db.$queryRaw`select set_suspended(${memberId}::uuid, false)::text`
  const posted = await postComment(memberId, 'laravel', { body: 'For the table' }, null)
  if ('refusal' in posted) throw new Error(posted.refusal)
  await db.$queryRaw`select set_comment_state(${posted.comment.id}::uuid, ${on}::comment_state)::text`
  return posted.comment.id
}
async function aReport(ownerId: string): Promise<string> {
  const id = await aComment(ownerId)
  const posted = await postReport((await aMember()).id, { subject: { type: 'COMMENT', id }, reason: 'SPAM' })
  return 'id' in posted ? posted.id : ''
}
async function aDecision(ownerId: string): Promise<string> {
  const id = await aComment(ownerId)
  await decide(moderatorId, { subject: { type: 'COMMENT', id }, decision: 'HIDE', reason: 'SPAM' })
  return (await db.decision.findFirstOrThrow({ where: { commentId: id } })).id
}
async function anAppeal(ownerId: string): Promise<string> {
  const posted = await postAppeal(ownerId, await aDecision(ownerId), 'Please')
  return 'id' in posted ? posted.id : ''
}
const aFlag = async () => (await db.ballotFlag.create({ data: { kind: 'TWINS', evidence: {} } })).id

const decision = (type: SubjectType, id: string, name: string, reason = 'OTHER'): Prepared => [
  '/moderation/decisions',
  { method: 'POST', json: { subject: { type, id }, decision: name, reason, note: 'For the table' } },
]
const reporting = (type: 'COMMENT' | 'POINT', id: string): Prepared => [
  '/reports',
  { method: 'POST', json: { subject: { type, id }, reason: 'OTHER', note: 'For the table' } },
]
const comments = '/technologies/laravel/comments'
const pointFor = (on?: State) => (on === 'ARCHIVED' ? archived : point)

/** What each action of the table sends, after making something of the owner's to do it to. */
const requests: Record<string, Prepare> = {
  'post a comment': async () => [comments, { method: 'POST', json: { body: 'For the table' } }],
  reply: async (owner, on) => [
    comments,
    { method: 'POST', json: { body: 'For the table', parentId: await aComment(owner, on) } },
  ],
  edit: async (owner, on) => [
    `/comments/${await aComment(owner, on)}`,
    { method: 'PATCH', json: { body: 'Changed' } },
  ],
  delete: async (owner, on) => [`/comments/${await aComment(owner, on)}`, { method: 'DELETE' }],
  'report a comment': async (owner, on) => reporting('COMMENT', await aComment(owner, on)),
  vote: async (_, on) => [`/points/${pointFor(on)}/vote`, { method: 'PUT', json: { value: 1 } }],
  'report a point': async (_, on) => reporting('POINT', pointFor(on)),
  'approve a comment': async (owner) => decision('COMMENT', await aComment(owner, 'PENDING'), 'APPROVE'),
  'hide a comment': async (owner) => decision('COMMENT', await aComment(owner), 'HIDE'),
  'show a comment': async (owner) => decision('COMMENT', await aComment(owner, 'HIDDEN'), 'SHOW'),
  'dismiss a report': async (owner) => decision('REPORT', await aReport(owner), 'DISMISS'),
  'hide what is reported': async (owner) => decision('REPORT', await aReport(owner), 'HIDE'),
  'dismiss a flag': async () => decision('FLAG', await aFlag(), 'DISMISS'),
  'decide an appeal': async (owner) => decision('APPEAL', await anAppeal(owner), 'DECLINE'),
  'answer a decision': async (owner) => [
    `/decisions/${await aDecision(owner)}/appeal`,
    { method: 'POST', json: { body: 'Please' } },
  ],
  suspend: async (owner, on) => {
    await db.member.update({ where: { id: owner }, data: { role: on as 'MEMBER' } })
    return decision('MEMBER', owner, 'SUSPEND')
  },
  'give a role': async (owner) => [
    `/members/${(await db.member.findUniqueOrThrow({ where: { id: owner } })).handle}/role`,
    { method: 'PUT', json: { role: 'MODERATOR' } },
  ],
  'see the queue': async () => ['/moderation/queue'],
  // Refused for its fields only where the role is right: nothing is closed.
  'close an edition': async () => ['/editions', { method: 'POST', json: {} }],
}

const DENIED = [401, 403, 404, 409]

async function attempt(prepare: Prepare, on: Row['on'], actor: Actor): Promise<number> {
  const facts = actorFacts[actor]
  const owner = await aMember({ role: facts?.isOwner ? facts.role : 'MEMBER' })
  const acting = facts?.isOwner ? owner : facts && (await aMember({ role: facts.role }))
  const [path, sent] = await prepare(owner.id, on)
  if (acting && facts?.suspended) await db.$queryRaw`select set_suspended(${acting.id}::uuid, true)::text`
  const response = acting
    ? await clientOf(await aSessionOf(acting.id)).send(path, sent)
    : await call(path, sent)
  return response.status
}

for (const [action, prepare] of Object.entries(requests))
  test(`who may ${action} is what the rules say, for every role and state`, async () => {
    test.setTimeout(120_000)
    const rows = permissions.filter((row) => row.action === action)
    expect(rows.length).toBeGreaterThan(0)
    for (const { on, allowed } of rows)
      for (const actor of actors) {
        const status = await attempt(prepare, on, actor)
        const what = `${action} (${on ?? 'any'}) by ${actor}: ${status}`
        expect(status, what).toBeLessThan(500)
        expect(!DENIED.includes(status), what).toBe(allowed.includes(actor))
      }
  })
