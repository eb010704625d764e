import { endpoint } from '@/lib/api/endpoint'
import { siteOrigin } from '@/lib/api/origin'
import { refusalProblem } from '@/lib/api/problem-of'
import { notFoundProblem } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { giveRole } from '@/lib/member/give-role'
import { findIdByHandle } from '@/lib/member/members-queries'
import { roleSchema } from '@/lib/member/role-schema'
import { sessionCookie } from '@/lib/session/session-cookies'
import { newSessionToken } from '@/lib/session/session-token'

const route = endpoint({
  PUT: write({
    limit: 'staff',
    role: 'ADMIN',
    fresh: true,
    schema: roleSchema,
    form: 'role',
    home: () => '/moderation/members',
    run: async ({ viewer, params: { handle = '' }, body, request }) => {
      const id = await findIdByHandle(handle)
      if (!id) throw notFoundProblem('This member')
      const by = { id: viewer.id, sessionId: viewer.sessionId }
      const newToken = newSessionToken()
      const given = await giveRole(id, body.role, { by, note: body.note, newToken })
      if ('refusal' in given) throw refusalProblem(given.refusal)
      const headers = new Headers({ 'cache-control': 'private, no-store' })
      if (id === viewer.id && given.was !== body.role)
        headers.append('set-cookie', sessionCookie(siteOrigin(request.headers), newToken))
      return Response.json({ member: { handle, role: body.role } }, { headers })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
