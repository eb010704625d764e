import type { Sql } from 'postgres'

/** The points that can be voted on, in an order that is always the same; of some technologies or of all on the list. */
export async function votablePoints(sql: Sql, slugs: string[] | null = null): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select p.id from point p join technology t on t.id = p.technology_id
    where t.state = 'LISTED' and p.archived_at is null and p.merged_into is null
      and (${slugs}::text[] is null or t.slug = any(${slugs}::text[]))
    order by t.slug, p.side, p.position, p.id`
  return rows.map(({ id }) => id)
}

export async function listedSlugs(sql: Sql): Promise<string[]> {
  const rows = await sql<{ slug: string }[]>`select slug from technology where state = 'LISTED' order by slug`
  return rows.map(({ slug }) => slug)
}

/** Every member's vote on every point, by `member point`. */
export async function storedVotes(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql<{ place: string; value: number }[]>`
    select member_id || ' ' || point_id as place, value::int from vote`
  return new Map(rows.map(({ place, value }) => [place, value]))
}
