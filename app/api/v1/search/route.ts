import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { publicRoute } from '@/lib/api/read-route'
import { search } from '@/lib/search/search-queries'
import { searchQuerySchema } from '@/lib/search/search-schema'

const route = endpoint({ GET: publicRoute((query) => search(checkQuery(searchQuerySchema, query))) })

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
