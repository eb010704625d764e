import { db } from '@/lib/db'
import { isId } from '@/lib/id'
import { countUnread } from './notification-queries'

/** Marks a member's notifications as read, these or all, and answers how many stay unread. Another's are left alone. */
export async function markRead(memberId: string, ids?: string[]): Promise<number> {
  const known = ids?.filter((id) => isId(id))
  await db.notification.updateMany({
    where: { memberId, readAt: null, ...(known && { id: { in: known } }) },
    data: { readAt: new Date() },
  })
  return countUnread(memberId)
}

/** Marks one as read and answers where it leads; null where the member has no such notification. */
export async function openNotification(memberId: string, id: string): Promise<string | null> {
  if (!isId(id)) return null
  const told = await db.notification.findFirst({ where: { id, memberId }, select: { link: true } })
  if (!told) return null
  await markRead(memberId, [id])
  return told.link
}
