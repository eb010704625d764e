import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { getEdition } from '@/lib/edition/edition-queries'

const route = endpoint({
  GET: publicRoute(async (_query, { year = '' }) => {
    const edition = /^[1-9]\d{3}$/.test(year) ? await getEdition(Number(year)) : null
    if (!edition) throw notFoundProblem('An edition of that year')
    return edition
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
