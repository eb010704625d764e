import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { publicRoute } from '@/lib/api/read-route'
import { listSimilarPoints } from '@/lib/suggestion/similar-queries'
import { similarPointsQuerySchema } from '@/lib/suggestion/similar-schema'

const route = endpoint({
  GET: publicRoute(async (query, { slug = '' }) => {
    const { title, side } = checkQuery(similarPointsQuerySchema, query)
    return { items: await listSimilarPoints(slug, title, side) }
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
