import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'

const SHOWN_COMMENTS = 20

export type MemberProfile = {
  handle: string
  name: string | null
  memberSince: string
  verdicts: { slug: string; name: string; value: 'YES' | 'NO'; experience: string | null }[]
  comments: { id: string; slug: string; technology: string; body: string; createdAt: string }[]
}

/** What everybody may know of a member: verdicts and comments, never votes or the address. Null for an unknown handle. */
export const getMemberProfile = (handle: string): Promise<MemberProfile | null> => {
  let id: string | undefined
  return publicRead(
    () => [tags.handle(handle), ...(id ? [tags.member(id)] : [])],
    async () => {
      const member = await readMember(handle)
      id = member?.id
      return (
        member && {
          handle: member.handle,
          name: member.name,
          memberSince: member.createdAt.toISOString(),
          verdicts: member.verdicts.map(({ value, experience, technology }) => ({
            ...technology,
            value,
            experience,
          })),
          comments: member.comments.map(({ technology, createdAt, ...comment }) => ({
            ...comment,
            slug: technology.slug,
            technology: technology.name,
            createdAt: createdAt.toISOString(),
          })),
        }
      )
    },
  )
}

const readMember = (handle: string) =>
  db.member.findUnique({
    where: { handle },
    select: {
      id: true,
      handle: true,
      name: true,
      createdAt: true,
      verdicts: {
        where: { withdrawnAt: null },
        orderBy: { updatedAt: 'desc' },
        select: { value: true, experience: true, technology: { select: { slug: true, name: true } } },
      },
      comments: {
        where: { state: 'VISIBLE' },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: SHOWN_COMMENTS,
        select: { id: true, body: true, createdAt: true, technology: { select: { slug: true, name: true } } },
      },
    },
  })
