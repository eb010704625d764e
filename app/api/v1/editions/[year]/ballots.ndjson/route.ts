import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem } from '@/lib/api/read-route'
import { getEdition } from '@/lib/edition/edition-queries'
import { ballotsOfEdition } from '@/lib/export/ballot-lines'
import { ndjsonRoute } from '@/lib/export/ndjson-response'

// What is closed stays as it is for ever, so browsers and proxies may keep it as long.
const route = endpoint({
  GET: ndjsonRoute(async (request, { year = '' }) => {
    const edition = /^[1-9]\d{3}$/.test(year) ? await getEdition(Number(year)) : null
    if (!edition?.hash) throw notFoundProblem('An edition of that year with ballots')
    const etag = `"${edition.hash}"`
    return {
      select: ballotsOfEdition(edition.year),
      headers: { 'cache-control': 'public, max-age=31536000, immutable', etag },
      isUnchanged: request.headers.get('if-none-match')?.includes(etag),
    }
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
