import type { Sql } from 'postgres'
import { DAY } from './sample-people'

/** Members with a part of their own, marked as samples like everybody else; they vote on nothing. */
export type Cast = { moderator: string; newcomer: string; rude: string }

export async function addCast(sql: Sql, from: Date, now: Date): Promise<Cast> {
  const add = async (part: string, name: string, role: 'MEMBER' | 'MODERATOR', joined: Date) => {
    const handle = `sample-${part}`
    const [added] = await sql<{ id: string }[]>`
      insert into member (handle, email, name, role, email_verified, created_at)
      values (${handle}, ${`${handle}@sample.invalid`}, ${`${name} (sample)`}, ${role}, ${joined}, ${joined}) returning id`
    return added?.id as string
  }
  return {
    moderator: await add('moderator', 'Mira', 'MODERATOR', from),
    newcomer: await add('newcomer', 'Nils', 'MEMBER', new Date(now.getTime() - 2 * DAY)),
    rude: await add('rude', 'Rudi', 'MEMBER', new Date(now.getTime() - 12 * DAY)),
  }
}

/** Nothing is ever mailed to an invented address, also not by a site that runs meanwhile. */
export async function refuseMails(sql: Sql): Promise<void> {
  await sql`insert into mail_refusal (member_id, reason)
    select id, 'This address is invented (sample).' from member where email like '%@sample.invalid'`
}
