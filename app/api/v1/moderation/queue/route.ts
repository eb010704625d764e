import { endpoint } from '@/lib/api/endpoint'
import { viewerRoute } from '@/lib/api/read-route'
import { getQueue } from '@/lib/moderation/queue-queries'

const route = endpoint({ GET: viewerRoute(getQueue, 'MODERATOR') })

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
