import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { publicRoute } from '@/lib/api/read-route'
import { listSimilarTechnologies } from '@/lib/suggestion/similar-queries'
import { similarTechnologiesQuerySchema } from '@/lib/suggestion/similar-schema'

const route = endpoint({
  GET: publicRoute(async (query) => ({
    items: await listSimilarTechnologies(checkQuery(similarTechnologiesQuerySchema, query).name),
  })),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
