import { db } from '@/lib/db'

/**
 * The members that a text calls by these handles, each as it was called: an earlier handle leads to its member while the
 * site leads it on. Whoever is deleting their account is nobody any more.
 */
export async function findNamed(handles: string[]): Promise<{ id: string; handle: string }[]> {
  if (handles.length === 0) return []
  return db.$queryRaw<{ id: string; handle: string }[]>`
    select id::text, handle from member where handle = any(${handles}) and deletes_at is null
    union all
    select m.id::text, h.handle from handle_history h join member m on m.id = h.member_id and m.deletes_at is null
    where h.handle = any(${handles}) and h.until > now()`
}
