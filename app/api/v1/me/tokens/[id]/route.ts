import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { notFoundProblem } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { revokeTokens } from '@/lib/token/revoke-token'

const route = endpoint({
  DELETE: write({
    limit: 'change',
    evenSuspended: true,
    form: 'other',
    home: () => '/settings/tokens?revoked',
    run: async ({ viewer, params }) => {
      if ((await revokeTokens(viewer.id, idParam(params))) === 0) throw notFoundProblem('This token')
      return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
