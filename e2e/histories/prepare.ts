import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { hashSessionToken } from '@/lib/session/session-token'

export type Actor = { handle: string; token: string }
export type Votable = { slug: string; pointId: string }
export type Stage = { voters: Actor[]; authors: Actor[]; points: Votable[] }

const SLUGS = ['django', 'flask', 'laravel']
const POINTS_EACH = 2
const AUTHORS = 6

/** Members with sessions, and the few points that they vote on: few, so that their votes meet. */
export async function prepareStage(sql: Sql, voters: number): Promise<Stage> {
  const points = await sql<Votable[]>`
    select slug, id as "pointId" from (
      select t.slug, p.id, row_number() over (partition by t.slug order by p.side, p.position) as nth
      from point p join technology t on t.id = p.technology_id where t.slug = any(${SLUGS}) and p.archived_at is null
    ) each where nth <= ${POINTS_EACH}`
  const actors = Array.from({ length: voters + AUTHORS }, (_, nth) => ({
    handle: nth < AUTHORS ? `author-${nth}` : `voter-${nth}`,
    token: randomUUID(),
  }))
  await sql`
    with given as (select * from jsonb_to_recordset(${sql.json(
      actors.map(({ handle, token }) => ({ handle, hash: hashSessionToken(token) })),
    )}) as each(handle text, hash text)), added as (
      insert into member (handle, email, email_verified)
      select handle, handle || '@members.example', now() from given returning id, handle)
    insert into session (token_hash, member_id, expires)
    select given.hash, added.id, now() + interval '1 day' from added join given using (handle)`
  return { authors: actors.slice(0, AUTHORS), voters: actors.slice(AUTHORS), points: [...points] }
}
