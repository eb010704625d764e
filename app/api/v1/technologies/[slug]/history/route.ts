import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { getHistory } from '@/lib/history/history-queries'
import type { History } from '@/lib/history/history-schema'

const route = endpoint({
  GET: publicRoute(async (_query, { slug = '' }): Promise<History> => {
    const history = await getHistory(slug)
    if (!history) throw notFoundProblem('This technology')
    return {
      items: history.items.map(({ date, rank, score, low, high, weightMicro }) => ({
        date,
        rank,
        score,
        low,
        high,
        weightMicro,
      })),
    }
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
