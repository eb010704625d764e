import { db } from '@/lib/db'

/** Whom a handle leads to: the member who has it, or the one who gave it up and what they are called now, and how long. */
export type Found = { id: string; handle: string; movedUntil: Date | null; isLeaving: boolean }

/** The member behind a handle, an earlier one of theirs included, in one query. */
export async function findMember(handle: string): Promise<Found | null> {
  const rows = await db.$queryRaw<Found[]>`
    select id::text, handle, null::timestamptz as "movedUntil", deletes_at is not null as "isLeaving"
    from member where handle = ${handle}
    union all
    select m.id::text, m.handle, h.until, m.deletes_at is not null
    from handle_history h join member m on m.id = h.member_id where h.handle = ${handle} and h.until > now()`
  return rows[0] ?? null
}
