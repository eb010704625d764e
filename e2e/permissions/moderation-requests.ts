import { db } from '@/lib/db'
import { postAppeal } from '@/lib/decision/post-appeal'
import { decide } from '@/lib/moderation/decide'
import { postReport } from '@/lib/report/post-report'
import { aMember } from '@/testing/factories'
import { aComment, aModerator, decision, type Prepare } from './prepared'

export async function aReport(ownerId: string): Promise<string> {
  const id = await aComment(ownerId)
  const posted = await postReport((await aMember()).id, { subject: { type: 'COMMENT', id }, reason: 'SPAM' })
  return 'id' in posted ? posted.id : ''
}
export async function aDecision(ownerId: string): Promise<string> {
  const id = await aComment(ownerId)
  await decide(await aModerator(), { subject: { type: 'COMMENT', id }, decision: 'HIDE', reason: 'SPAM' })
  return (await db.decision.findFirstOrThrow({ where: { commentId: id } })).id
}
export async function anAppeal(ownerId: string): Promise<string> {
  const posted = await postAppeal(ownerId, await aDecision(ownerId), 'Please')
  return 'id' in posted ? posted.id : ''
}
export const aFlag = async () => (await db.ballotFlag.create({ data: { kind: 'TWINS', evidence: {} } })).id

export const moderationRequests: Record<string, Prepare> = {
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
