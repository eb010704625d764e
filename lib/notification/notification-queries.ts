import { z } from 'zod'
import { fromCursor, limitSchema, toCursor } from '@/lib/api/pagination'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { type NotificationRow, toNotification } from './notification-row'
import type { Notification, NotificationList } from './notification-schema'

export const PAGE_SIZE = 20

export const listNotificationsSchema = z.object({
  limit: limitSchema,
  cursor: z.string().max(200).optional(),
})
const placeSchema = z.tuple([z.iso.datetime(), z.uuid()])

export async function countUnread(memberId: string): Promise<number> {
  return db.notification.count({ where: { memberId, readAt: null } })
}

/** A member's notifications after the place that a cursor marks, newest first. */
export async function listNotificationsAfter(
  memberId: string,
  { limit, cursor }: z.output<typeof listNotificationsSchema>,
): Promise<NotificationList> {
  const place = fromCursor(placeSchema, cursor)
  const after = place
    ? Prisma.sql`and (n.created_at, n.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`
    : Prisma.empty
  const rows = await readRows(memberId, after, limit + 1, 0)
  const shown = rows.slice(0, limit).map(toNotification)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown,
    nextCursor: last ? toCursor([last.createdAt, last.id]) : null,
  }
}

export type NotificationPage = {
  page: number
  pages: number
  unread: number
  notifications: Notification[]
}

/** One page of the list that a member looks at. */
export async function listNotifications(memberId: string, page: number): Promise<NotificationPage> {
  const [count, unread, rows] = await Promise.all([
    db.notification.count({ where: { memberId } }),
    countUnread(memberId),
    readRows(memberId, Prisma.empty, PAGE_SIZE, (page - 1) * PAGE_SIZE),
  ])
  return {
    page,
    pages: Math.max(1, Math.ceil(count / PAGE_SIZE)),
    unread,
    notifications: rows.map(toNotification),
  }
}

const readRows = (memberId: string, after: Prisma.Sql, limit: number, offset: number) =>
  db.$queryRaw<NotificationRow[]>`
    select n.id, n.kind::text as kind, n.link, n.details, a.handle, a.name,
      n.created_at as "createdAt", n.read_at as "readAt",
      quoted_comment(n.kind, n.details) is not null and c.state is distinct from 'VISIBLE' as gone
    from notification n left join member a on a.id = n.actor_id
    left join comment c on c.id = quoted_comment(n.kind, n.details)
    where n.member_id = ${memberId}::uuid ${after}
    order by n.created_at desc, n.id desc limit ${limit} offset ${offset}`
