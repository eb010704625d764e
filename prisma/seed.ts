import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { z } from 'zod'

const pointSchema = z.object({ title: z.string(), theme: z.string(), detail: z.string() })
const editorialSchema = z.object({
  edition: z.number(),
  title: z.string(),
  technologies: z.array(
    z.object({
      position: z.number(),
      slug: z.string(),
      name: z.string(),
      kind: z.string(),
      language: z.string(),
      license: z.string(),
      firstReleased: z.number(),
      website: z.string(),
      repository: z.string().nullish(),
      summary: z.string(),
      pros: z.array(pointSchema),
      cons: z.array(pointSchema),
    }),
  ),
})
export type Editorial = z.infer<typeof editorialSchema>
type Row = { key: string; sql: string; values: unknown[] }

export function readEditorial(file = new URL('./seed-data/editorial-2024.json', import.meta.url)): Editorial {
  return editorialSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Puts in the editors' rows that were never put in before and returns how many. What was changed, archived or removed since is left alone. */
export async function seedEditorial(url: string, editorial = readEditorial()): Promise<number> {
  const rows = [...technologyRows(editorial), ...editionRows(editorial)]
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtextextended('backboard seed', 0))")
    const { rows: seeded } = await client.query<{ key: string }>('select key from seeded_key')
    const known = new Set(seeded.map(({ key }) => key))
    let count = 0
    for (const { key, sql, values } of rows) {
      if (known.has(key)) continue
      const { rowCount } = await client.query(sql, values)
      await client.query('insert into seeded_key (key) values ($1)', [key])
      count += rowCount ?? 0
    }
    if (count > 0) await client.query('select announce_all()')
    await client.query('commit')
    return count
  } finally {
    await client.end()
  }
}

/** `nodejs/pro/highly-scalable`: stays the same for as long as the title in the seed data does. */
export function pointKey(slug: string, side: 'pro' | 'con', title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `${slug}/${side}/${words.replace(/^-|-$/g, '')}`
}

function* technologyRows({ technologies }: Editorial): Generator<Row> {
  for (const { pros, cons, ...item } of technologies) {
    yield {
      key: item.slug,
      sql: `insert into technology
              (editorial_position, slug, name, kind, language, license, first_released, website, repository, summary)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      values: [
        item.position,
        item.slug,
        item.name,
        item.kind,
        item.language,
        item.license,
        item.firstReleased,
        item.website,
        item.repository ?? null,
        item.summary,
      ],
    }
    for (const [side, points] of [
      ['pro', pros],
      ['con', cons],
    ] as const)
      for (const [index, point] of points.entries())
        yield {
          key: pointKey(item.slug, side, point.title),
          sql: `insert into point (technology_id, side, title, theme, detail, position, origin)
                select id, $2, $3, $4, $5, $6, 'EDITORIAL' from technology where slug = $1`,
          values: [item.slug, side.toUpperCase(), point.title, point.theme, point.detail, index + 1],
        }
  }
}

function* editionRows({ edition, title, technologies }: Editorial): Generator<Row> {
  yield {
    key: `edition/${edition}`,
    sql: `insert into edition (year, title, kind) values ($1, $2, 'EDITORIAL') on conflict do nothing`,
    values: [edition, title],
  }
  for (const { position, slug } of technologies)
    yield {
      key: `edition/${edition}/${slug}`,
      sql: `insert into edition_entry (edition_year, position, technology_id)
            select year, $2, technology.id from edition, technology where year = $1 and slug = $3
            on conflict do nothing`,
      values: [edition, position, slug],
    }
}
