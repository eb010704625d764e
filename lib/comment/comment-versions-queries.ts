import { db } from '@/lib/db'
import { withoutDirection } from '@/lib/markdown/invisible-text'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { COMING_COMMENT, gone } from './comment-place-queries'
import { type DifferencePart, textDifference } from './text-difference'

export const VERSIONS_ON_A_PAGE = 10

export type CommentVersions = {
  slug: string
  name: string
  author: { handle: string; name: string | null } | null
  page: number
  pages: number
  /** Newest first; the first text of all has nothing that it differs from. */
  versions: { number: number; writtenAt: string; isCurrent: boolean; parts: DifferencePart[] }[]
}
export type GoneComment = ReturnType<typeof gone>

/** What a comment said at each time. Null for an unknown one and for one that waits for review. */
export const getCommentVersions = (
  id: string,
  page: number,
): Promise<CommentVersions | GoneComment | null> => {
  let noted = COMING_COMMENT
  return publicRead(
    () => noted,
    async () => {
      const comment = await readComment(id, page)
      if (!comment) return null
      const { state, technology, member, memberId, versions, _count } = comment
      noted = [tags.comments(technology.slug), ...(memberId ? [tags.member(memberId)] : [])]
      if (state === 'PENDING') return null
      if (state !== 'VISIBLE') return gone(state, technology)
      const total = 1 + _count.versions
      const current = {
        number: total,
        body: comment.body,
        writtenAt: comment.editedAt ?? comment.createdAt,
      }
      const texts = page === 1 ? [current, ...versions] : versions
      return {
        ...technology,
        author: member,
        page,
        pages: Math.ceil(total / VERSIONS_ON_A_PAGE),
        versions: texts.slice(0, VERSIONS_ON_A_PAGE).map(({ number, body, writtenAt }, i) => {
          const before = texts[i + 1]
          return {
            number,
            writtenAt: writtenAt.toISOString(),
            isCurrent: number === total,
            parts: textDifference(withoutDirection((before ?? { body }).body), withoutDirection(body)),
          }
        }),
      }
    },
  )
}

// One more than is shown: the oldest of a page is told by what it differs from.
const readComment = (id: string, page: number) =>
  db.comment.findUnique({
    where: { id },
    select: {
      state: true,
      body: true,
      createdAt: true,
      editedAt: true,
      memberId: true,
      member: { select: { handle: true, name: true } },
      technology: { select: { slug: true, name: true } },
      _count: { select: { versions: true } },
      versions: {
        orderBy: { number: 'desc' },
        // The current text stands first on the first page and is no row here.
        skip: Math.max(0, (page - 1) * VERSIONS_ON_A_PAGE - 1),
        take: VERSIONS_ON_A_PAGE + 1,
        select: { number: true, body: true, writtenAt: true },
      },
    },
  })
