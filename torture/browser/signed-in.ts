import { randomUUID } from 'node:crypto'
import { hashSessionToken } from '@/lib/session/session-token'
import type { TlsSite } from './start-tls-site'

type Role = 'MEMBER' | 'MODERATOR' | 'ADMIN'

/** A member of a site served by https, with a role, and what their browser or program sends. */
export async function signedInAt({ origin, sql }: Pick<TlsSite, 'origin' | 'sql'>, role: Role) {
  const token = randomUUID()
  const mark = token.slice(0, 8)
  const [member] = await sql<{ id: string; handle: string }[]>`with added as (
      insert into member (handle, email, email_verified, role)
      values (${`member-${mark}`}, ${`${mark}@members.example`}, now(), ${role}::role) returning id, handle),
    opened as (insert into session (token_hash, member_id, expires)
      select ${hashSessionToken(token)}, id, now() + interval '1 day' from added)
    select id, handle from added`
  const common = { url: origin, secure: true, sameSite: 'Lax' as const }
  return {
    ...(member as { id: string; handle: string }),
    cookie: `__Host-backboard-session=${token}; backboard-member=1`,
    cookies: [
      { name: '__Host-backboard-session', value: token, httpOnly: true, ...common },
      { name: 'backboard-member', value: '1', ...common },
    ],
  }
}
