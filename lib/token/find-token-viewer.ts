import { db } from '@/lib/db'
import { LAST_USE_MINUTES, type Viewer } from '@/lib/session/find-viewer'
import { roleNow } from '@/lib/session/role-now'
import type { TokenScope } from './token-schema'
import { hashTokenSecret } from './token-secret'

export type TokenViewer = Viewer & { sessionId: null; authenticatedAt: null; scopes: TokenScope[] }

/** The token in `Authorization: Bearer …`; null where there is no such header. */
export function bearerOf(headers: Headers): string | null {
  return /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** The member whose token this is, in one query; null for one that is wrong, revoked or past its end. */
export async function findTokenViewer(secret: string): Promise<TokenViewer | null> {
  const rows = await db.$queryRaw<Omit<TokenViewer, 'role' | 'lacksPasskey'>[]>`
    with found as (
      select t.id as token_id, m.id, m.handle, m.name, m.role::text as "heldRole", m.suspended_at is not null as suspended,
        t.scopes::text[] as scopes
      from api_token t join member m on m.id = t.member_id
      where t.token_hash = ${hashTokenSecret(secret)} and (t.expires is null or t.expires > now())
        and m.deletes_at is null
    ), used as (
      update api_token set last_used_at = now() from found
      where api_token.id = found.token_id
        and (last_used_at is null or last_used_at < now() - make_interval(mins => ${LAST_USE_MINUTES}::int))
    )
    select id, handle, name, "heldRole", suspended, null as "sessionId", null as "authenticatedAt", scopes from found`
  const [found] = rows
  return found ? { ...found, ...roleNow(found.heldRole, false) } : null
}
