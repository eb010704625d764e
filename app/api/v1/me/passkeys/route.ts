import { endpoint } from '@/lib/api/endpoint'
import { refusalProblem } from '@/lib/api/problem-of'
import { viewerRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { addPasskey } from '@/lib/passkey/add-passkey'
import { listPasskeys } from '@/lib/passkey/list-passkeys'
import { needOwnPasskey } from '@/lib/passkey/need-own-passkey'
import { addPasskeySchema } from '@/lib/passkey/passkey-schema'

const route = endpoint({
  GET: viewerRoute(async ({ id }) => ({ items: await listPasskeys(id) })),
  POST: write({
    limit: 'change',
    evenSuspended: true,
    fresh: true,
    schema: addPasskeySchema,
    form: 'other',
    home: () => '/settings/passkeys',
    run: async ({ viewer, body, request }) => {
      await needOwnPasskey(viewer)
      const added = await addPasskey(request.headers, viewer, body)
      if ('refusal' in added) throw refusalProblem(added.refusal)
      const passkey = (await listPasskeys(viewer.id)).find(({ id }) => id === added.id)
      const headers = { location: `/api/v1/me/passkeys/${added.id}`, 'cache-control': 'private, no-store' }
      return Response.json(passkey, { status: 201, headers })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
