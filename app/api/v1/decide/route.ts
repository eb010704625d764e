import { decideOrRefuse } from '@/lib/api/decide-answer'
import { endpoint } from '@/lib/api/endpoint'
import { publicRoute } from '@/lib/api/read-route'

const route = endpoint({
  GET: publicRoute(async (query) => (await decideOrRefuse([...query])).answer),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
