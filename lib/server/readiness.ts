import { readdir } from 'node:fs/promises'
import type { Sql } from 'postgres'

const LIMIT_MS = 2000

/** The names of the migrations that this build knows, from the folder that lies beside it. */
export async function migrationsOfBuild(folder = 'prisma/migrations'): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** What keeps the site from being ready, in words; empty when the database answers and has this build's schema. */
export function readiness(expected: string[], connection: () => Sql | null): () => Promise<string[]> {
  let asking: Promise<string[]> | null = null
  return () => {
    asking ??= Promise.race([missing(expected, connection()), tooLate()]).finally(() => {
      asking = null
    })
    return asking
  }
}

async function missing(expected: string[], sql: Sql | null): Promise<string[]> {
  if (!sql) return ['the database does not answer']
  try {
    const rows = await sql<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return differences(
      expected,
      rows.map((row) => row.migration_name),
    )
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return ['the database has no tables of this site']
    return ['the database does not answer']
  }
}

export function differences(expected: string[], applied: string[]): string[] {
  return [
    ...expected.filter((name) => !applied.includes(name)).map((name) => `migration ${name} is not applied`),
    ...applied
      .filter((name) => !expected.includes(name))
      .map((name) => `migration ${name} is newer than this build`),
  ]
}

const tooLate = () =>
  new Promise<string[]>((resolve) => setTimeout(resolve, LIMIT_MS, ['the database does not answer']).unref())
