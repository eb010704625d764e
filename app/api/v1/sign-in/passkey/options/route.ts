import { endpoint } from '@/lib/api/endpoint'
import { openWrite } from '@/lib/api/open-write'
import { beginPasskeySignIn } from '@/lib/passkey/begin-passkey-sign-in'
import { findViewer } from '@/lib/session/find-viewer'

const route = endpoint({
  POST: openWrite({
    limit: 'passkey',
    run: async ({ headers }) => {
      const { options, cookie } = await beginPasskeySignIn(headers, await findViewer(headers))
      return Response.json(options, { headers: { 'set-cookie': cookie } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
