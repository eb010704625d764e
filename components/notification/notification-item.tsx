import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { Notification } from '@/lib/notification/notification-schema'

/** The link marks it as read on its way to what it is about. */
export function NotificationItem({ notification }: { notification: Notification }) {
  const { id, text, excerpt, notes, createdAt, readAt } = notification
  return (
    <li className="relative border-line border-t py-5 pl-6">
      {!readAt && <span aria-hidden="true" className="absolute top-7 left-0 size-3 rounded-full bg-accent" />}
      <p className={readAt ? undefined : 'font-semibold'}>
        {!readAt && <span className="sr-only">Unread: </span>}
        <TextLink href={`/notifications/${id}`} className="wrap-anywhere">
          {text}
        </TextLink>
      </p>
      {excerpt && (
        <blockquote dir="auto" className="mt-2 whitespace-pre-line border-line border-s-4 ps-3 wrap-anywhere">
          {excerpt}
        </blockquote>
      )}
      {notes.map((note) => (
        <p key={note} className="mt-2 whitespace-pre-line wrap-anywhere">
          {note}
        </p>
      ))}
      <p className="mt-1 text-muted text-sm">
        <Time value={createdAt} />
      </p>
    </li>
  )
}
