import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { migrate } from './migrate'

const url = useTestDatabase({ isEmpty: true })
const LATE = '20261123195959_row_types'
const folder = mkdtempSync(join(tmpdir(), 'backboard-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a migration that came later than its place in the order leaves an older database as it was', async () => {
  cpSync('prisma/migrations', folder, { recursive: true })
  rmSync(join(folder, LATE), { recursive: true })
  await migrate(url, { folder })
  const functions = "select string_agg(oid::regprocedure::text, ' ' order by oid) as all from pg_proc"
  const before = await runOn(url, functions)
  expect(await migrate(url)).toEqual([LATE])
  expect(await runOn(url, functions)).toEqual(before)
  expect(before[0].all).toContain('standing_refusal(member)')
})
