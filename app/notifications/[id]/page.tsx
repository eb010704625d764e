import { notFound, redirect } from 'next/navigation'
import { openNotification } from '@/lib/notification/mark-read'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

/** Marks a notification as read and leads to what it is about: the one page whose reading is remembered, by its name. */
export default async function OpenNotificationPage({ params }: Props) {
  const { id } = await params
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?returnTo=${encodeURIComponent(`/notifications/${id}`)}`)
  const link = await openNotification(viewer.id, id)
  if (!link) notFound()
  redirect(link)
}
