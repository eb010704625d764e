import type { PostComment } from '@/lib/comment/comment-schema'
import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { aMember, pointsOf } from '@/testing/factories'

export type Stage = Awaited<ReturnType<typeof prepareStage>>

/** What the audited writes are done to, and by whom. */
export async function prepareStage() {
  const [author, other, voter, editor, admin] = await Promise.all([
    aMember({ handle: 'author' }),
    aMember({ handle: 'other' }),
    aMember({ handle: 'voter' }),
    aMember({ handle: 'editor', role: 'MODERATOR' }),
    aMember({ handle: 'admin', role: 'ADMIN' }),
  ])
  const crowd = await Promise.all(Array.from({ length: 25 }, () => aMember()))
  const say = async (memberId: string, slug: string, body: PostComment) => {
    const posted = await postComment(memberId, slug, body, null)
    if ('refusal' in posted) throw new Error(posted.refusal)
    return posted.comment.id
  }
  const commentId = await say(author.id, 'django', {
    body: 'Runs well for us.',
    verdict: 'YES',
    experience: 'PRODUCTION',
  })
  const replyId = await say(other.id, 'django', { body: 'For us, too.', parentId: commentId })
  await say(author.id, 'flask', { body: 'Small and clear.' })
  const points = { django: await pointsOf('django'), flask: await pointsOf('flask') }
  const technologies = await db.technology.findMany({ orderBy: { editorialPosition: 'asc' } })
  return {
    ...{ author, other, voter, editor, admin, crowd, commentId, replyId, say },
    point: (slug: keyof typeof points, nth: number) => (points[slug][nth] as { id: string }).id,
    pros: (slug: keyof typeof points) =>
      points[slug].filter(({ side }) => side === 'PRO').map(({ id }) => id),
    slugs: technologies.map(({ slug }) => slug),
  }
}
