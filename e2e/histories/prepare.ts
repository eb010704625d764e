import type { Sql } from 'postgres'
import { addMembers } from '@/testing/add-members'

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
  const actors = await addMembers(
    sql,
    Array.from({ length: voters + AUTHORS }, (_, nth) => `${nth < AUTHORS ? 'author' : 'voter'}-${nth}`),
  )
  return { authors: actors.slice(0, AUTHORS), voters: actors.slice(AUTHORS), points: [...points] }
}
