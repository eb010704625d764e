import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { hashSessionToken } from '@/lib/session/session-token'

export type Client = {
  id: string
  handle: string
  cookie: string
  send(method: string, path: string, body: unknown): Promise<Sent>
}
export type Sent = { status: number; json: Record<string, unknown> }
export type Stage = Awaited<ReturnType<typeof prepareStage>>

/** People of every role on a site, and what they write to. */
export async function prepareStage(origin: string, sql: Sql) {
  const newClient = (role = 'MEMBER') => clientOf(origin, sql, role)
  const [member, moderator, admin] = [
    await newClient(),
    await newClient('MODERATOR'),
    await newClient('ADMIN'),
  ]
  const rows = (slug: string) => sql<{ id: string; side: string }[]>`select p.id, p.side
    from point p join technology t on t.id = p.technology_id where t.slug = ${slug} and p.archived_at is null
    order by p.side, p.position`
  return {
    ...{ origin, sql, newClient, member, moderator, admin },
    points: rows,
    async point(slug: string, nth = 0) {
      const found = (await rows(slug))[nth]
      if (!found) throw new Error(`${slug} has no point ${nth}`)
      return found
    },
    async comment(by: Client, slug = 'flask') {
      const body = { body: `Something to answer, ${randomUUID()}` }
      const { status, json } = await by.send('POST', `/technologies/${slug}/comments`, body)
      if (!json.id) throw new Error(`a comment was answered ${status} ${JSON.stringify(json)}`)
      return String(json.id)
    },
  }
}

async function clientOf(origin: string, sql: Sql, role: string): Promise<Client> {
  const token = randomUUID()
  const mark = token.slice(0, 8)
  const [member] = await sql<{ id: string; handle: string }[]>`with added as (
      insert into member (handle, email, email_verified, role)
      values (${`member-${mark}`}, ${`${mark}@members.example`}, now(), ${role}::role) returning id, handle),
    opened as (insert into session (token_hash, member_id, expires)
      select ${hashSessionToken(token)}, id, now() + interval '1 day' from added)
    select id, handle from added`
  const cookie = `backboard-session=${token}; backboard-member=1`
  return {
    ...(member as { id: string; handle: string }),
    cookie,
    async send(method, path, body) {
      const headers = { cookie, origin, 'content-type': 'application/json' }
      const response = await fetch(`${origin}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
      return { status: response.status, json: await response.json().catch(() => ({})) }
    },
  }
}
