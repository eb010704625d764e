import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { refusalProblem } from '@/lib/api/problem-of'
import { write } from '@/lib/api/write-route'
import { disconnectService } from '@/lib/session/disconnect-service'
import { signInWays } from '@/lib/session/sign-in-ways'

const route = endpoint({
  DELETE: write({
    limit: 'change',
    evenSuspended: true,
    fresh: true,
    form: 'other',
    home: (_, response) => `/settings${response ? '?disconnected' : ''}#services`,
    run: async ({ viewer, params, request }) => {
      const refusal = await disconnectService({
        memberId: viewer.id,
        id: idParam(params),
        sessionId: viewer.sessionId,
        needsOne: !signInWays(request.headers).canMail,
      })
      if (refusal) throw refusalProblem(refusal)
      return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
