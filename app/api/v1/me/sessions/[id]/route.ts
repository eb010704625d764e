import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { notFoundProblem } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { endSessions, sessionsEnded } from '@/lib/session/end-session'

const route = endpoint({
  DELETE: write({
    limit: 'change',
    evenSuspended: true,
    form: 'other',
    home: () => '/settings',
    run: async ({ viewer, params, request }) => {
      const id = idParam(params)
      if ((await endSessions(viewer.id, id)) === 0) throw notFoundProblem('This session')
      return sessionsEnded(request, id === viewer.sessionId)
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
