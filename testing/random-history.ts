import fc from 'fast-check'
import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
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
  if (act === 'post') {
    const posted = await postComment(memberId, slug, { body: 'Said', verdict }, null)
    if ('comment' in posted) comments.push(posted.comment.id)
  }
  if (act === 'suspend' || act === 'reinstate')
    await db.$queryRaw`select set_suspended(${memberId}::uuid, ${act === 'suspend'})`
  if (act === 'aside' || act === 'back')
    await db.$queryRaw`select set_ballot_aside(${memberId}::uuid, id, ${act === 'aside'}) from technology where slug = ${slug}`
  if (!comment) return
  if (act === 'edit') await editComment(memberId, comment, { verdict })
  if (act === 'delete') await deleteComment(memberId, comment)
  if (act === 'hide' || act === 'show')
    await db.$queryRaw`select set_comment_state(${comment}::uuid, ${act === 'hide' ? 'HIDDEN' : 'VISIBLE'}::comment_state)`
}
