import type { NotificationKind } from './notification-kinds-schema'
import { detailsSchema, type Notification } from './notification-schema'
import { notificationWords } from './notification-words'

export type NotificationRow = {
  id: string
  kind: NotificationKind
  link: string
  details: unknown
  handle: string | null
  name: string | null
  /** The comment that it quotes is not there to be read any more. */
  gone: boolean
  createdAt: Date
  readAt: Date | null
}

/** A stored notification as it is shown: what has been taken away since is not quoted any more. */
export function toNotification(row: NotificationRow): Notification {
  const details = detailsSchema.parse(row.details)
  const actor = row.handle === null ? null : { handle: row.handle, name: row.name }
  const { sentence, excerpt, notes } = notificationWords({ kind: row.kind, actor, details })
  return {
    id: row.id,
    kind: row.kind,
    actor,
    text: sentence,
    excerpt: row.gone ? null : excerpt,
    notes: row.gone ? ['The comment has been taken away since.'] : notes,
    link: row.link,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }
}
