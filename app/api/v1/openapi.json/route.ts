import { endpoint } from '@/lib/api/endpoint'
import { openApiDocument } from '@/lib/api/openapi/document'
import { publicRoute } from '@/lib/api/read-route'

const route = endpoint({ GET: publicRoute(async () => openApiDocument()) })

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
