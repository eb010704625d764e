import type { Sql } from 'postgres'
import type { RankedRow } from './ranking-in-memory'

type Row = {
  slug: string
  editorial_position: number | null
  weight_micro: string
  favourable_micro: string
  version: string
}

export async function readRanking(sql: Sql | null): Promise<RankedRow[]> {
  if (!sql) throw new Error('there is no connection to the database')
  const rows = await sql<Row[]>`
    SELECT slug, editorial_position, weight_micro, favourable_micro, version FROM technology WHERE state = 'LISTED'`
  return rows.map((row) => ({
    slug: row.slug,
    editorialPosition: row.editorial_position,
    weightMicro: Number(row.weight_micro),
    favourableMicro: Number(row.favourable_micro),
    version: Number(row.version),
  }))
}
