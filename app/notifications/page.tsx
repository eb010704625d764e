import type { Metadata } from 'next'
import { showNotifications } from './show-notifications'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Notifications', robots: { index: false } }

export default function NotificationsPage() {
  return showNotifications(1)
}
