import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { askForDeletion } from '@/lib/account/ask-for-deletion'
import { beginSession } from '@/lib/account/begin-session'
import { deleteForGood } from '@/lib/account/delete-due-accounts'
import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { endSuspensions } from '@/lib/member/end-suspensions'
import { castVote } from '@/lib/vote/cast-vote'

export const SLUGS = ['flask', 'rust'] as const

/** One thing that a member does, or that moderators do about the member. */
export const stepArbitrary = fc.record({
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant('vote' as const) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'post',
        'edit',
        'delete',
        'hide',
        'show',
        'suspend',
        'reinstate',
        'aside',
        'back',
        'leave-quietly',
        'leave-with-comments',
        'come-back',
        'be-gone',
        'link',
        'review',
        'find-helpful',
        'suspend-a-while',
        'time-passes',
        'clear-deleted',
      ),
    },
  ),
  on: fc.nat(11),
  value: fc.constantFrom(1 as const, -1 as const, 0 as const),
  verdict: fc.constantFrom('YES' as const, 'NO' as const, null),
})
export type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never

/** What one member does, in order. */
export const historyArbitrary = fc.array(stepArbitrary, { minLength: 5, maxLength: 25 })

/** The points that histories vote on, in an order that is the same for every run on a database. */
export const historyPoints = () =>
  db.point.findMany({
    where: { technology: { slug: { in: [...SLUGS] } }, archivedAt: null },
    orderBy: { id: 'asc' },
    take: 12,
    select: { id: true },
  })

const states = { hide: 'HIDDEN', show: 'VISIBLE', review: 'PENDING' }

/** Applies one member's history in order, as the site would. */
export async function live(memberId: string, history: Step[], points: { id: string }[]): Promise<void> {
  const comments: string[] = []
  for (const step of history) await take(step, memberId, comments, points)
}

/** Applies one step of a member’s history; `comments` are those that the member has posted so far. */
export async function take(
  { act, on, value, verdict }: Step,
  memberId: string,
  comments: string[],
  points: { id: string }[],
) {
  const slug = SLUGS[on % 2] as string
  const comment = comments[on % Math.max(1, comments.length)]
  if (act === 'vote') await castVote(memberId, points[on]?.id as string, value)
  if (act === 'post' || act === 'link') {
    // A new member's comment with a link waits for review.
    const body = act === 'link' ? 'Said at https://example.org' : 'Said'
    const posted = await postComment(memberId, slug, { body, verdict }, null)
    if ('comment' in posted) comments.push(posted.comment.id)
  }
  if (act === 'suspend' || act === 'reinstate')
    await db.$queryRaw`select set_suspended(${memberId}::uuid, ${act === 'suspend'})`
  if (act === 'suspend-a-while')
    await db.$queryRaw`select set_standing(${memberId}::uuid, true, null, 'OPERATOR', null, now() + interval '1 day')`
  if (act === 'time-passes') {
    await db.$executeRaw`update member set suspended_until = now() where id = ${memberId}::uuid and suspended_until is not null`
    await endSuspensions(memberId)
  }
  if (act === 'find-helpful')
    await db.$queryRaw`select mark_helpful(${memberId}::uuid, id, ${value >= 0})::text from (select id from comment
      where state = 'VISIBLE' and member_id <> ${memberId}::uuid order by id limit 1 offset ${on}) c`
  if (act === 'clear-deleted') await db.$queryRaw`select clear_deleted_comments(0)`
  if (act === 'aside' || act === 'back')
    await db.$queryRaw`select set_ballot_aside(${memberId}::uuid, id, ${act === 'aside'}) from technology where slug = ${slug}`
  if (act === 'leave-quietly') await askForDeletion(memberId, 'KEEP')
  if (act === 'leave-with-comments') await askForDeletion(memberId, 'DELETE')
  if (act === 'come-back') await comeBack(memberId)
  if (act === 'be-gone') await sevenDaysPass(memberId)
  if (!comment) return
  if (act === 'edit') await editComment(memberId, comment, { verdict })
  if (act === 'delete') await deleteComment(memberId, comment)
  if (act === 'hide' || act === 'show' || act === 'review')
    await db.$queryRaw`select set_comment_state(${comment}::uuid, ${states[act]}::comment_state)`
}

/** Signs the member in, as the mailed link does. */
export const comeBack = (memberId: string) =>
  beginSession({
    memberId,
    tokenHash: randomUUID(),
    expires: new Date(Date.now() + 60_000),
    userAgent: null,
  })

/** Lets the time of an account that is being deleted run out; does nothing to others. */
export async function sevenDaysPass(memberId: string): Promise<boolean> {
  await db.$executeRaw`update member set deletes_at = now() - interval '1 second' where id = ${memberId}::uuid and deletes_at is not null`
  return deleteForGood(memberId)
}
