import { endpoint } from '@/lib/api/endpoint'
import { ballotsNow } from '@/lib/export/ballot-lines'
import { ndjsonRoute } from '@/lib/export/ndjson-response'

const route = endpoint({
  GET: ndjsonRoute(() => ({ select: ballotsNow, headers: { 'cache-control': 'no-store' } })),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
