import type { Sql } from 'postgres'

const POINTS_EACH = 20

/** So many listed technologies with twenty points each, and members who have not voted yet. */
export async function fillTechnologies(sql: Sql, technologies: number, members: number) {
  await sql`insert into technology (slug, name, kind, language, website, summary, editorial_position)
    select 'bench-' || i, 'Bench ' || i, 'framework', 'Rust', 'https://example.com', 'Invented.', i
    from generate_series(1, ${technologies}::int) i`
  await sql`insert into point (technology_id, side, title, detail, theme, origin, position)
    select t.id, (case when n % 2 = 0 then 'PRO' else 'CON' end)::side, 'Point ' || n, 'Invented to be voted on in a measurement.', 'performance',
      'EDITORIAL', n
    from technology t, generate_series(1, ${POINTS_EACH}::int) n where t.slug like 'bench-%'`
  await sql`insert into member (handle, email, email_verified)
    select 'bench-' || i, 'bench-' || i || '@members.example', now() from generate_series(1, ${members}::int) i`
  await sql`analyze`
}

/** How a vote may tell of itself: in a table, as the site does, by NOTIFY with its commit, or not at all. */
export const TOLD = {
  table: null,
  notify: "PERFORM pg_notify('backboard', told::text);",
  nothing: '',
}

/** Changes how this database's votes tell of themselves, and nothing else of what they do. */
export async function tellBy(sql: Sql, how: keyof typeof TOLD) {
  const instead = TOLD[how]
  if (instead === null) return
  const [{ definition } = { definition: '' }] = await sql<{ definition: string }[]>`
    select pg_get_functiondef('announce(uuid[], text[])'::regprocedure) as definition`
  const changed = definition
    .replace('INSERT INTO notice (body) SELECT jsonb_build_object', 'SELECT jsonb_build_object')
    .replace('RETURNING body INTO told;', `INTO told; ${instead}`)
  if (changed.includes('notice (body)') || !changed.includes('INTO told;'))
    throw new Error('announce() is written otherwise now: this measurement must be, too')
  await sql.unsafe(changed)
}
