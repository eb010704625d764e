import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { viewerRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { changeProfile } from '@/lib/member/change-profile'
import { changeProfileSchema } from '@/lib/member/member-schema'
import { chooseMail } from '@/lib/notification/choose-mail'
import { changeFromForm } from '@/lib/notification/mail-form'
import { countUnread } from '@/lib/notification/notification-queries'

type Shown = { id: string; handle: string; name: string | null; role: string }
const answer = async ({ id, handle, name, role }: Shown) => ({
  member: { handle, name, role, unreadNotifications: await countUnread(id) },
})

const route = endpoint({
  GET: viewerRoute(answer),
  PATCH: write({
    limit: 'change',
    schema: changeProfileSchema,
    fromForm: changeFromForm,
    form: 'settings',
    home: () => '/settings',
    run: async ({ viewer, body: { mail, ...profile } }) => {
      const changed = await changeProfile(viewer.id, profile)
      if ('refusal' in changed)
        throw new Problem('conflict', 'Somebody else has this handle already. Choose another one.', {
          errors: [
            { field: 'handle', message: 'Somebody else has this handle already. Choose another one.' },
          ],
        })
      if (mail) await chooseMail(viewer.id, mail)
      return Response.json(await answer({ ...viewer, ...changed.member }), {
        headers: { 'cache-control': 'private, no-store' },
      })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
