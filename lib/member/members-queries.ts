import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type MemberRecord, readMemberRecords } from '@/lib/moderation/member-record-queries'
import type { Viewer } from '@/lib/session/find-viewer'
import { canSearchByAddress } from './member-rules'

const SHOWN = 20

/**
 * Members whose handle or name has these letters; for administrators also by address. Without letters: who is staff or
 * suspended. At most twenty, by handle. For moderators only.
 */
export async function findMembers(viewer: Viewer, letters: string): Promise<MemberRecord[]> {
  const q = letters.trim().slice(0, 100)
  const contains = { contains: q, mode: 'insensitive' } as const
  const where: Prisma.MemberWhereInput = q
    ? {
        OR: [
          { handle: { contains: q.replace(/^@/, '').toLowerCase() } },
          { name: contains },
          ...(canSearchByAddress(viewer) ? [{ email: contains }] : []),
        ],
      }
    : { OR: [{ role: { not: 'MEMBER' } }, { suspendedAt: { not: null } }] }
  const rows = await db.member.findMany({
    where,
    orderBy: { handle: 'asc' },
    take: SHOWN,
    select: { id: true },
  })
  const records = await readMemberRecords(rows.map(({ id }) => id))
  return rows.flatMap(({ id }) => records.get(id) ?? [])
}

export async function findIdByHandle(handle: string): Promise<string | null> {
  const member = await db.member.findUnique({ where: { handle }, select: { id: true } })
  return member?.id ?? null
}

export const countOtherAdmins = (id: string) =>
  db.member.count({ where: { role: 'ADMIN', suspendedAt: null, id: { not: id } } })
