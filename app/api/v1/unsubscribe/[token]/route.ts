import { endpoint } from '@/lib/api/endpoint'
import { seeOther } from '@/lib/api/form-reply'
import { notFoundProblem } from '@/lib/api/read-route'
import { chooseMail } from '@/lib/notification/choose-mail'
import { readUnsubscribeToken } from '@/lib/notification/unsubscribe-link'

const route = endpoint({
  // Scanners follow links, so this only shows the page with the button.
  GET: async (_, { token = '' }) => seeOther(`/unsubscribe/${encodeURIComponent(token)}`),
  // Without a session, of any type and from anywhere: the signature says whose mail it is (RFC 8058).
  POST: async (_, { token = '' }, sent) => {
    const about = readUnsubscribeToken(token)
    const pressed = 'fields' in sent ? sent.fields.mail : undefined
    const wanted = pressed === 'on'
    if (!about || !(await chooseMail(about.memberId, { [about.kind]: wanted })))
      throw notFoundProblem('What this link would switch off')
    if (pressed !== undefined) return seeOther(`/unsubscribe/${token}`)
    const answer = { kind: about.kind, mail: wanted }
    return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
  },
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
