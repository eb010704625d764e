import { endpoint } from '@/lib/api/endpoint'
import { viewerRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { endSessions, sessionsEnded } from '@/lib/session/end-session'
import { listSessions } from '@/lib/session/list-sessions'

const route = endpoint({
  GET: viewerRoute(async (viewer) => ({ items: await listSessions(viewer) })),
  DELETE: write({
    limit: 'change',
    evenSuspended: true,
    form: 'other',
    home: () => '/',
    run: async ({ viewer, request }) => {
      await endSessions(viewer.id)
      return sessionsEnded(request, viewer.sessionId !== null)
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
