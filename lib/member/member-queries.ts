import { htmlOf } from '@/lib/comment/comment-row'
import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { readAcceptedSuggestions } from '@/lib/suggestion/accepted-queries'
import type { MemberProfile, ProfileComment } from './profile-schema'
import { type Moved, readMember } from './read-member'

export type { MemberProfile } from './profile-schema'
export const COMMENTS_ON_A_PROFILE = 20

/**
 * What everybody may know of a member: verdicts and comments, never votes or the address. For an earlier handle where
 * the member is now; null for an unknown one.
 */
export const getMemberProfile = (handle: string): Promise<MemberProfile | Moved | null> =>
  readTagged(handle, async (id) => {
    const [member, suggestions, comments, commentCount] = await Promise.all([
      readProfile(id),
      readAcceptedSuggestions(id),
      readComments(id, 1),
      countComments(id),
    ])
    if (!member) return null
    const { createdAt, verdicts, ...profile } = member
    return {
      ...profile,
      memberSince: createdAt.toISOString(),
      verdicts: verdicts.map(({ value, experience, technology }) => ({ ...technology, value, experience })),
      suggestions,
      comments,
      commentCount,
    }
  })

export type MemberComments = {
  handle: string
  name: string | null
  comments: ProfileComment[]
  page: number
  pages: number
}

/** A page of a member's comments, newest first. Pages count from 1. */
export const listMemberComments = (handle: string, page: number): Promise<MemberComments | Moved | null> =>
  readTagged(handle, async (id) => {
    const [member, comments, count] = await Promise.all([
      db.member.findUnique({ where: { id }, select: { handle: true, name: true } }),
      readComments(id, page),
      countComments(id),
    ])
    return member && { ...member, comments, page, pages: pagesOf(count) }
  })

export const pagesOf = (comments: number) => Math.max(1, Math.ceil(comments / COMMENTS_ON_A_PROFILE))

function readTagged<T>(handle: string, read: (id: string) => Promise<T | null>): Promise<T | Moved | null> {
  const noted: string[] = []
  return publicRead(
    () => noted,
    () => readMember(handle, (tags) => noted.push(...tags), read),
  )
}

const readProfile = (id: string) =>
  db.member.findUnique({
    where: { id },
    select: {
      handle: true,
      name: true,
      createdAt: true,
      verdicts: {
        where: { withdrawnAt: null },
        orderBy: { updatedAt: 'desc' },
        select: { value: true, experience: true, technology: { select: { slug: true, name: true } } },
      },
    },
  })

const countComments = (memberId: string) => db.comment.count({ where: { memberId, state: 'VISIBLE' } })

async function readComments(memberId: string, page: number): Promise<ProfileComment[]> {
  const rows = await db.comment.findMany({
    where: { memberId, state: 'VISIBLE' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * COMMENTS_ON_A_PROFILE,
    take: COMMENTS_ON_A_PROFILE,
    select: {
      id: true,
      body: true,
      bodyHtml: true,
      renderVersion: true,
      createdAt: true,
      technology: { select: { slug: true, name: true } },
    },
  })
  return rows.map(({ id, technology, createdAt, ...row }) => ({
    id,
    slug: technology.slug,
    technology: technology.name,
    bodyHtml: htmlOf(row),
    createdAt: createdAt.toISOString(),
  }))
}
