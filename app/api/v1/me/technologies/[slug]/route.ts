import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem, viewerRoute } from '@/lib/api/read-route'
import { listPendingComments } from '@/lib/comment/own-comment-queries'
import type { ViewerVotes } from '@/lib/vote/viewer-votes-schema'
import { getViewerVotes } from '@/lib/vote/vote-queries'

const route = endpoint({
  GET: viewerRoute(async (viewer, { slug = '' }): Promise<ViewerVotes> => {
    const [votes, pending] = await Promise.all([
      getViewerVotes(viewer.id, slug),
      listPendingComments(viewer.id, slug),
    ])
    if (!votes) throw notFoundProblem('This technology')
    return { ...votes, comments: [...votes.comments, ...pending.map(({ id }) => id)], pending }
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
