import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/link'
import type { NotificationPage } from '@/lib/notification/notification-queries'
import { NotificationItem } from './notification-item'

export const notificationsAddress = (page: number) =>
  page === 1 ? '/notifications' : `/notifications/page/${page}`

export function NotificationList({ page, pages, notifications }: NotificationPage) {
  if (notifications.length === 0) {
    return (
      <EmptyState title="Nothing yet.">
        You hear here when somebody answers or names you, and what becomes of what you suggest or report. To
        hear of new comments too, press Follow on <a href="/">a technology’s page</a>.
      </EmptyState>
    )
  }
  return (
    <>
      <ol aria-label="Notifications, newest first">
        {notifications.map((notification) => (
          <NotificationItem key={notification.id} notification={notification} />
        ))}
      </ol>
      {pages > 1 && (
        <nav
          aria-label="Pages of notifications"
          className="flex flex-wrap items-center gap-4 border-line border-t pt-5"
        >
          {page > 1 && (
            <ButtonLink variant="secondary" href={notificationsAddress(page - 1)}>
              Newer notifications
            </ButtonLink>
          )}
          <span className="text-muted text-sm">
            Page {page} of {pages}
          </span>
          {page < pages && (
            <ButtonLink variant="secondary" href={notificationsAddress(page + 1)}>
              Older notifications
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}
