import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem, viewerRoute } from '@/lib/api/read-route'
import type { ViewerVotes } from '@/lib/vote/viewer-votes-schema'
import { getViewerVotes } from '@/lib/vote/vote-queries'

const route = endpoint({
  GET: viewerRoute(async (viewer, { slug = '' }): Promise<ViewerVotes> => {
    const votes = await getViewerVotes(viewer.id, slug)
    if (!votes) throw notFoundProblem('This technology')
    return votes
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
