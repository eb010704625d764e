import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { viewerRoute } from '@/lib/api/read-route'
import { listOwnSuggestions, ownSuggestionsSchema } from '@/lib/suggestion/suggestion-queries'

const route = endpoint({
  GET: viewerRoute((viewer, _params, query) =>
    listOwnSuggestions(viewer.id, checkQuery(ownSuggestionsSchema, query)),
  ),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
