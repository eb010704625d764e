import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { getPointHistory } from '@/lib/point/point-queries'

const route = endpoint({
  GET: publicRoute(async (_query, params) => {
    const point = await getPointHistory(idParam(params))
    if (!point) throw notFoundProblem('This point')
    return point
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
