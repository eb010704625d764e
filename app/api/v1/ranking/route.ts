import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { rankingQuerySchema } from '@/lib/history/history-schema'
import { getRankingAt } from '@/lib/history/ranking-at-queries'
import { getRanking } from '@/lib/technology/technology-queries'

const route = endpoint({
  GET: publicRoute(async (query) => {
    const { at } = checkQuery(rankingQuerySchema, query)
    if (at === undefined) return getRanking()
    const ranking = await getRankingAt(at)
    if (!ranking) throw notFoundProblem(`A snapshot of ${at}`)
    return ranking
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
