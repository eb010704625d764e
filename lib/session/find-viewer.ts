import { siteOrigin } from '@/lib/api/origin'
import { askPrepared } from '@/lib/db'
import { env } from '@/lib/env'
import { endSuspensions } from '@/lib/member/end-suspensions'
import { type Role, roleNow } from './role-now'
import { cookieNames, readCookies } from './session-cookies'
import { hashSessionToken } from './session-token'

export type Viewer = {
  id: string
  handle: string
  name: string | null
  /** What the member may do now; less than the held role for staff who lack the passkey that the site requires. */
  role: Role
  heldRole: Role
  lacksPasskey: boolean
  suspended: boolean
  /** Null where a program came with a token. */
  sessionId: string | null
  /** When the member last proved in this session who they are; null with a token. */
  authenticatedAt: Date | null
}

/** Last use is noted when the one noted is as old as this, so that hardly a request writes. */
export const LAST_USE_MINUTES = 10

const FIND = {
  name: 'find-viewer',
  text: `
    with found as (
      select m.id, m.handle, m.name, m.role::text as "heldRole", m.suspended_at is not null as suspended,
        s.id as "sessionId", s.authenticated_at as "authenticatedAt", s.passkey_id is not null as "byPasskey",
        coalesce(m.suspended_until <= now(), false) as "isOver"
      from session s join member m on m.id = s.member_id
      where s.token_hash = $1 and s.expires > now() and s.last_used_at > now() - make_interval(days => $3::int)
        and m.deletes_at is null
    ), used as (
      update session set last_used_at = now() from found
      where session.id = found."sessionId" and last_used_at < now() - make_interval(mins => $2::int)
    )
    select * from found`,
}

/**
 * Whose browser sent this request: one query, and none where no session cookie came along. Who is deleting their account
 * is not signed in anywhere.
 */
export async function findViewer(request: Request | Headers): Promise<Viewer | null> {
  const token = sessionTokenOf(request instanceof Headers ? request : request.headers)
  return token ? findViewerByToken(token) : null
}

type Found = Omit<Viewer, 'role' | 'lacksPasskey'> & { isOver: boolean; byPasskey: boolean }

/** Whose session a cookie's token stands for. */
export async function findViewerByToken(token: string): Promise<Viewer | null> {
  const [found] = await askPrepared<Found>(FIND, [
    hashSessionToken(token),
    LAST_USE_MINUTES,
    env().SESSION_IDLE_DAYS,
  ])
  if (!found) return null
  const { isOver, byPasskey, ...viewer } = found
  // Whoever comes before the minute's job need not wait for it.
  if (isOver) await endSuspensions(viewer.id)
  return { ...viewer, ...roleNow(viewer.heldRole, byPasskey), suspended: viewer.suspended && !isOver }
}

/** The session token that a request carries, whether or not it is still good. */
export function sessionTokenOf(headers: Headers): string | null {
  return readCookies(headers)[cookieNames(siteOrigin(headers)).sessionToken] || null
}
