import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { siteUrlOf } from '@/lib/local-postgres/site-role'

/**
 * A migrated and seeded database for one test file, which `@/lib/db` then uses too, as the site does: by a role that may
 * change rows only. Call it at the top of the file.
 * @returns the address of the owner, who may do everything
 */
export function useTestDatabase({ isEmpty = false } = {}): string {
  const template = inject('templateUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = withDatabase(template, name)
  process.env.DATABASE_URL = isEmpty ? url : siteUrlOf(url)
  beforeAll(() =>
    runOn(template, `create database ${name} template ${isEmpty ? 'template0' : databaseOf(template)}`),
  )
  afterAll(() => runOn(template, `drop database ${name} with (force)`))
  return url
}

/** Runs one statement on a connection of its own. */
export async function runOn(url: string, sql: string, values: unknown[] = []) {
  // A database that is copied must have no connection, so orders go through another one.
  const isOrder = /^(create|drop) database/.test(sql)
  const client = new Client({ connectionString: isOrder ? withDatabase(url, 'postgres') : url })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1)

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
