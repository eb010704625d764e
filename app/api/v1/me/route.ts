import { deleteAccountSchema } from '@/lib/account/account-schema'
import { askForDeletion } from '@/lib/account/ask-for-deletion'
import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { refusalProblem } from '@/lib/api/problem-of'
import { viewerRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { formatInstant } from '@/lib/format/date'
import { changeProfile } from '@/lib/member/change-profile'
import type { Me } from '@/lib/member/me-schema'
import { changeProfileSchema } from '@/lib/member/member-schema'
import { chooseMail } from '@/lib/notification/choose-mail'
import { changeFromForm } from '@/lib/notification/mail-form'
import { countUnread } from '@/lib/notification/notification-queries'
import { signedOutCookies } from '@/lib/session/end-session'
import type { Viewer } from '@/lib/session/find-viewer'

type Shown = Pick<Viewer, 'id' | 'handle' | 'name' | 'heldRole'>
const answer = async ({ id, handle, name, heldRole }: Shown): Promise<Me> => ({
  member: { handle, name, role: heldRole, unreadNotifications: await countUnread(id) },
})

function changeProblem(refused: { refusal: string; possibleAt?: Date }): Problem {
  if (!refused.refusal.startsWith('HANDLE_')) return refusalProblem(refused.refusal)
  const message = refused.possibleAt
    ? `You changed your handle not long ago. The next change is possible from ${formatInstant(refused.possibleAt.toISOString())}.`
    : 'Somebody else has this handle already, or gave it up less than a year ago. Choose another one.'
  return new Problem('conflict', message, { errors: [{ field: 'handle', message }] })
}

const route = endpoint({
  DELETE: write({
    limit: 'change',
    evenSuspended: true,
    fresh: true,
    schema: deleteAccountSchema,
    form: 'account',
    home: (_, response) => response?.headers.get('location') ?? '/settings',
    run: async ({ viewer, body, request }) => {
      const deletesAt = await askForDeletion(viewer.id, body.comments)
      if (!deletesAt) throw refusalProblem('SIGNED_OUT')
      const headers = new Headers({
        location: `/settings/deleted?on=${deletesAt.toISOString()}`,
        'cache-control': 'private, no-store',
      })
      for (const cookie of signedOutCookies(request.headers)) headers.append('set-cookie', cookie)
      return Response.json({ deletesAt: deletesAt.toISOString() }, { status: 202, headers })
    },
  }),
  GET: viewerRoute(answer),
  PATCH: write({
    limit: 'change',
    schema: changeProfileSchema,
    fromForm: changeFromForm,
    form: 'settings',
    home: () => '/settings',
    run: async ({ viewer, body: { mail, ...profile } }) => {
      const changed = await changeProfile(viewer.id, profile)
      if ('refusal' in changed) throw changeProblem(changed)
      if (mail) await chooseMail(viewer.id, mail)
      return Response.json(await answer({ ...viewer, ...changed.member }), {
        headers: { 'cache-control': 'private, no-store' },
      })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
