import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { beginAdding } from '@/lib/passkey/begin-adding'
import { needOwnPasskey } from '@/lib/passkey/need-own-passkey'

const route = endpoint({
  POST: write({
    limit: 'change',
    evenSuspended: true,
    fresh: true,
    form: 'other',
    home: () => '/settings/passkeys',
    run: async ({ viewer, request }) => {
      await needOwnPasskey(viewer)
      const { options, cookie } = await beginAdding(request.headers, viewer)
      return Response.json(options, {
        headers: { 'set-cookie': cookie, 'cache-control': 'private, no-store' },
      })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
