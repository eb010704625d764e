'use client'
import { useMe } from '@/components/member/use-me'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

/** A link for members; JavaScript adds only the number, in a place that is kept for it. */
export function NotificationBell() {
  const unread = useMe()?.unreadNotifications ?? 0
  return (
    <Link
      href="/notifications"
      className="when-signed-in relative inline-flex size-11 items-center justify-center rounded-control border-2 border-transparent hover:border-on-band"
    >
      <Icon name="bell" className="size-6" />
      <span className="sr-only">Notifications{unread > 0 && `, ${unread} unread`}</span>
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="numerals absolute top-0 left-6 min-w-5 rounded-full bg-rim px-1 text-center text-on-rim text-xs"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
