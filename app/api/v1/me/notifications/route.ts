import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { viewerRoute } from '@/lib/api/read-route'
import { listNotificationsAfter, listNotificationsSchema } from '@/lib/notification/notification-queries'

const route = endpoint({
  GET: viewerRoute((viewer, _, query) =>
    listNotificationsAfter(viewer.id, checkQuery(listNotificationsSchema, query)),
  ),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
