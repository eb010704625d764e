import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { getExplanation } from '@/lib/explanation/explanation-queries'

const route = endpoint({
  GET: publicRoute(async (_query, { slug = '' }) => {
    const explanation = await getExplanation(slug)
    if (!explanation) throw notFoundProblem('This technology')
    return explanation
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
