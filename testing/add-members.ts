import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { hashSessionToken } from '@/lib/session/session-token'

export type SignedIn = { id: string; handle: string; token: string }
type Options = { role?: 'MEMBER' | 'MODERATOR' | 'ADMIN' }

/** Members with confirmed addresses and a session each, written past the site; `token` is the cookie's value. */
export async function addMembers(
  sql: Sql,
  handles: string[],
  { role = 'MEMBER' }: Options = {},
): Promise<SignedIn[]> {
  const tokens = new Map(handles.map((handle) => [handle, randomUUID()]))
  const given = [...tokens].map(([handle, token]) => ({ handle, hash: hashSessionToken(token) }))
  const rows = await sql<{ id: string; handle: string }[]>`
    with given as (select * from jsonb_to_recordset(${sql.json(given)}) as each(handle text, hash text)), added as (
      insert into member (handle, email, email_verified, role)
      select handle, handle || '@members.example', now(), ${role}::role from given returning id, handle
    ), signed_in as (
      insert into session (token_hash, member_id, expires)
      select given.hash, added.id, now() + interval '1 day' from added join given using (handle))
    select id, handle from added`
  const ids = new Map(rows.map(({ id, handle }) => [handle, id]))
  return handles.map((handle) => ({
    id: ids.get(handle) as string,
    handle,
    token: tokens.get(handle) as string,
  }))
}
