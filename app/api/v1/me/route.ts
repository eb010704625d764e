import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { viewerRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { changeProfile } from '@/lib/member/change-profile'
import { changeProfileSchema } from '@/lib/member/member-schema'

type Shown = { handle: string; name: string | null; role: string }
const answer = ({ handle, name, role }: Shown) => ({ member: { handle, name, role, unreadNotifications: 0 } })

const route = endpoint({
  GET: viewerRoute(async (viewer) => answer(viewer)),
  PATCH: write({
    limit: 'change',
    schema: changeProfileSchema,
    form: 'settings',
    home: () => '/settings',
    run: async ({ viewer, body }) => {
      const changed = await changeProfile(viewer.id, body)
      if ('refusal' in changed)
        throw new Problem('conflict', 'Somebody else has this handle already. Choose another one.', {
          errors: [
            { field: 'handle', message: 'Somebody else has this handle already. Choose another one.' },
          ],
        })
      return Response.json(answer({ ...viewer, ...changed.member }), {
        headers: { 'cache-control': 'private, no-store' },
      })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
