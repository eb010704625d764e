import { randomUUID } from 'node:crypto'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { postAppeal } from '@/lib/decision/post-appeal'
import { decide } from '@/lib/moderation/decide'
import { postReport } from '@/lib/report/post-report'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { makeToken } from '@/lib/token/make-token'
import { aModerator } from '../permissions/prepared'
import { anActor, aPointOf } from './subjects'

/** A word that stands in one text only, and who may read it besides the member whose it is. */
export type Secret = { what: string; word: string; staffToo: boolean; ownerToo: boolean }
export type Stage = Awaited<ReturnType<typeof aStage>>

const word = () => `word${randomUUID().replaceAll('-', '')}`

/** A member with everything that only they, or they and moderators, may read; each holds a word of its own. */
export async function aStage() {
  const owner = await anActor('MEMBER')
  const secrets: Secret[] = []
  const hide = (what: string, { staffToo = false, ownerToo = true } = {}) => {
    const secret = { what, word: word(), staffToo, ownerToo }
    secrets.push(secret)
    return secret.word
  }
  const comment = async (body: string, state: string) => {
    const posted = await postComment(owner.id, 'laravel', { body }, null)
    if ('refusal' in posted) throw new Error(posted.refusal)
    const { id } = posted.comment
    await db.$queryRaw`select set_comment_state(${id}::uuid, ${state}::comment_state)::text`
    return id
  }
  const pending = await comment(hide('a comment that waits for review', { staffToo: true }), 'PENDING')
  const hidden = await comment(hide('a comment that moderators hid', { staffToo: true }), 'HIDDEN')
  const deleted = await comment(hide('a deleted comment', { staffToo: true }), 'DELETED')
  const shown = await comment('Everybody reads this one', 'VISIBLE')
  const others = await anActor('MEMBER')
  const theirs = await postComment(others.id, 'laravel', { body: 'Reported' }, null)
  const reported = 'comment' in theirs ? theirs.comment.id : ''
  const note = hide('what a report says', { staffToo: true })
  await postReport(owner.id, { subject: { type: 'COMMENT', id: reported }, reason: 'OTHER', note })
  const content = { side: 'PRO', theme: null, since: null, until: null, sources: [] } as const
  const detail = hide('a suggestion that waits', { staffToo: true })
  const why = hide('what a member tells the editors', { staffToo: true })
  await makeSuggestion(owner.id, {
    kind: 'POINT',
    slug: 'laravel',
    content: { ...content, title: 'A suggested point', detail },
    why,
  })
  const decisionNote = hide('a moderator’s words about a decision', { staffToo: true })
  await decide(await aModerator(), {
    subject: { type: 'COMMENT', id: shown },
    decision: 'HIDE',
    reason: 'OTHER',
    note: decisionNote,
  })
  const decision = (await db.decision.findFirstOrThrow({ where: { commentId: shown } })).id
  await postAppeal(owner.id, decision, hide('an answer to a decision', { staffToo: true }))
  await makeToken(owner.id, { name: hide('the name of a token'), scopes: ['READ'] })
  const email = `${hide('an address')}@members.example`
  await db.member.update({ where: { id: owner.id }, data: { email } })
  await db.session.updateMany({
    where: { userId: owner.id },
    data: { userAgent: `${hide('the browser of a session')} Firefox/120` },
  })
  const { id: notification } = await db.notification.create({
    data: {
      memberId: owner.id,
      kind: 'REPLY',
      link: '/settings',
      details: { technology: 'Laravel', slug: 'laravel', excerpt: hide('a notification') },
    },
  })
  const { id: laravel } = await db.technology.findUniqueOrThrow({ where: { slug: 'laravel' } })
  const point = await aPointOf(laravel, 'plain')
  return { owner, secrets, pending, hidden, deleted, shown, comment: reported, decision, notification, point }
}
