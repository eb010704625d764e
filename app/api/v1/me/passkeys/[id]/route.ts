import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { refusalProblem } from '@/lib/api/problem-of'
import { notFoundProblem } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { listPasskeys } from '@/lib/passkey/list-passkeys'
import { needOwnPasskey } from '@/lib/passkey/need-own-passkey'
import { renamePasskeySchema } from '@/lib/passkey/passkey-schema'
import { removePasskey } from '@/lib/passkey/remove-passkey'
import { renamePasskey } from '@/lib/passkey/rename-passkey'
import { isPasskeyRequired } from '@/lib/session/role-now'

const route = endpoint({
  PATCH: write({
    limit: 'change',
    evenSuspended: true,
    schema: renamePasskeySchema,
    form: 'passkey',
    home: () => '/settings/passkeys?saved',
    run: async ({ viewer, params, body }) => {
      const id = idParam(params)
      if (!(await renamePasskey(viewer.id, id, body.name))) throw notFoundProblem('This passkey')
      const renamed = (await listPasskeys(viewer.id)).find((one) => one.id === id)
      return Response.json(renamed, { headers: { 'cache-control': 'private, no-store' } })
    },
  }),
  DELETE: write({
    limit: 'change',
    evenSuspended: true,
    fresh: true,
    form: 'other',
    home: (_, response) => `/settings/passkeys${response ? '?removed' : ''}`,
    run: async ({ viewer, params }) => {
      await needOwnPasskey(viewer)
      const refusal = await removePasskey({
        memberId: viewer.id,
        id: idParam(params),
        sessionId: viewer.sessionId,
        needsOne: isPasskeyRequired(viewer.heldRole),
      })
      if (refusal) throw refusalProblem(refusal)
      return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
