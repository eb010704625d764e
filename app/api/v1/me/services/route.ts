import { endpoint } from '@/lib/api/endpoint'
import { viewerRoute } from '@/lib/api/read-route'
import { listServices } from '@/lib/session/list-services'

const route = endpoint({ GET: viewerRoute(async ({ id }) => ({ items: await listServices(id) })) })

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
