import { endpoint } from '@/lib/api/endpoint'
import { refusalProblem } from '@/lib/api/problem-of'
import { notFoundProblem } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { giveRole } from '@/lib/member/give-role'
import { findIdByHandle } from '@/lib/member/members-queries'
import { roleSchema } from '@/lib/member/role-schema'

const route = endpoint({
  PUT: write({
    limit: 'staff',
    role: 'ADMIN',
    schema: roleSchema,
    form: 'role',
    home: () => '/moderation/members',
    run: async ({ viewer, params: { handle = '' }, body }) => {
      const id = await findIdByHandle(handle)
      if (!id) throw notFoundProblem('This member')
      const by = { id: viewer.id, sessionId: viewer.sessionId }
      const given = await giveRole(id, body.role, { by, note: body.note })
      if ('refusal' in given) throw refusalProblem(given.refusal)
      return Response.json(
        { member: { handle, role: body.role } },
        { headers: { 'cache-control': 'private, no-store' } },
      )
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
