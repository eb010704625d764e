import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { showNotifications } from '../../show-notifications'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Older notifications', robots: { index: false } }

type Props = { params: Promise<{ page: string }> }

export default async function OlderNotificationsPage({ params }: Props) {
  const { page } = await params
  if (!/^[1-9]\d{0,4}$/.test(page)) notFound()
  if (page === '1') redirect('/notifications')
  return showNotifications(Number(page))
}
