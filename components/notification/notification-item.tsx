import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { ShownNotification } from '@/lib/notification/notification-row'

/** The link marks it as read on its way to what it is about. */
export function NotificationItem({ notification }: { notification: ShownNotification }) {
  const { id, text, excerpt, notes, action, createdAt, readAt } = notification
  return (
    <li className="relative border-line border-t py-5 pl-6">
      {!readAt && <span aria-hidden="true" className="absolute top-7 left-0 size-3 rounded-full bg-accent" />}
      <p className={readAt ? undefined : 'font-semibold'}>
        {!readAt && <span className="sr-only">Unread: </span>}
        <span className="wrap-anywhere">{text}</span>
      </p>
      {excerpt && (
        <blockquote className="mt-2 whitespace-pre-line border-line border-l-4 pl-3 wrap-anywhere">
          {excerpt}
        </blockquote>
      )}
      {notes.map((note) => (
        <p key={note} className="mt-2 whitespace-pre-line wrap-anywhere">
          {note}
        </p>
      ))}
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-muted text-sm">
        <TextLink href={`/notifications/${id}`} className="inline-flex min-h-7 items-center">
          {action}
        </TextLink>
        <Time value={createdAt} />
      </p>
    </li>
  )
}
