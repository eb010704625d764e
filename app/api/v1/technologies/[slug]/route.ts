import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { getTechnology } from '@/lib/technology/technology-queries'

const route = endpoint({
  GET: publicRoute(async (_query, { slug = '' }) => {
    const technology = await getTechnology(slug)
    if (!technology) throw notFoundProblem('This technology')
    const { total, alike, ...answer } = technology
    return answer
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
