import { db } from '@/lib/db'

/** What moderators see of a member beside what is to be decided; never votes, which are secret. */
export type MemberRecord = {
  id: string
  handle: string
  name: string | null
  role: 'MEMBER' | 'MODERATOR' | 'ADMIN'
  memberSince: string
  suspendedUntil: string | null
  isSuspended: boolean
  comments: number
  /** Decisions about this member, the newest first, and how many there are in all. */
  decisions: { action: string; reason: string; at: string }[]
  decisionCount: number
}

const SHOWN_DECISIONS = 3

/** The records of some members, by id. */
export async function readMemberRecords(ids: (string | null)[]): Promise<Map<string, MemberRecord>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const members = await db.member.findMany({
    where: { id: { in: wanted } },
    select: {
      id: true,
      handle: true,
      name: true,
      role: true,
      createdAt: true,
      suspendedAt: true,
      suspendedUntil: true,
      concerned: {
        orderBy: { logId: 'desc' },
        take: SHOWN_DECISIONS,
        select: { line: { select: { action: true, reason: true, at: true } } },
      },
      _count: { select: { concerned: true, comments: { where: { state: 'VISIBLE' } } } },
    },
  })
  return new Map(members.map((member) => [member.id, toRecord(member)]))
}

type Row = Omit<
  MemberRecord,
  'memberSince' | 'suspendedUntil' | 'isSuspended' | 'comments' | 'decisions' | 'decisionCount'
> & {
  createdAt: Date
  suspendedAt: Date | null
  suspendedUntil: Date | null
  concerned: { line: { action: string; reason: string; at: Date } }[]
  _count: { concerned: number; comments: number }
}

const toRecord = ({
  createdAt,
  suspendedAt,
  suspendedUntil,
  concerned,
  _count,
  ...member
}: Row): MemberRecord => ({
  ...member,
  memberSince: createdAt.toISOString(),
  isSuspended: suspendedAt !== null,
  suspendedUntil: suspendedUntil?.toISOString() ?? null,
  comments: _count.comments,
  decisions: concerned.map(({ line }) => ({ ...line, at: line.at.toISOString() })),
  decisionCount: _count.concerned,
})
