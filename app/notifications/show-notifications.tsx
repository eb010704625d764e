import { notFound, redirect } from 'next/navigation'
import { MailRefusedNotice } from '@/components/notification/mail-refused-notice'
import { MarkAllReadForm } from '@/components/notification/mark-all-read-form'
import { NotificationList, notificationsAddress } from '@/components/notification/notification-list'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/lib/format/plural'
import { getMailSettings } from '@/lib/notification/mail-choice-queries'
import { listNotifications } from '@/lib/notification/notification-queries'
import { getViewer } from '@/lib/session/viewer'

/** One page of the viewer's own notifications. */
export async function showNotifications(page: number) {
  const here = notificationsAddress(page)
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?returnTo=${here}`)
  const [listed, { email, refused }] = await Promise.all([
    listNotifications(viewer.id, page),
    getMailSettings(viewer.id),
  ])
  if (page > listed.pages) notFound()
  const canWrite = !viewer.suspended
  return (
    <>
      <PageHeading title="Notifications">
        <p>
          {listed.unread === 0 ? 'Nothing is unread.' : `${plural(listed.unread, 'notification')} unread.`}{' '}
          Only you see this page. <TextLink href="/settings#mail">Choose what comes by mail</TextLink>.
        </p>
      </PageHeading>
      <PageBody narrow>
        <MailRefusedNotice email={email} refused={refused} returnTo={here} canRetry={canWrite} />
        {listed.unread > 0 && canWrite && <MarkAllReadForm />}
        <NotificationList {...listed} />
      </PageBody>
    </>
  )
}
