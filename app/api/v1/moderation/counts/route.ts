import { endpoint } from '@/lib/api/endpoint'
import { viewerRoute } from '@/lib/api/read-route'
import { getCounts } from '@/lib/moderation/queue-queries'

const route = endpoint({ GET: viewerRoute(getCounts, 'MODERATOR') })

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
