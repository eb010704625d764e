import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Refusal } from '@/lib/refusal'
import { runOn } from '@/testing/test-database'
import { placesElsewhere } from './place'
import { startLocalPostgres } from './start-local-postgres'

// As under /root: nobody else may enter, so that root's PostgreSQL has to lie elsewhere.
const closed = mkdtempSync(join(tmpdir(), 'backboard-closed-'))
const clone = join(closed, 'clone')
const moved = join(closed, 'moved')
const made = new Set<string>([closed])
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

async function startOnce(folder: string, statement: string) {
  const dataDir = join(folder, '.local')
  mkdirSync(dataDir, { recursive: true })
  chmodSync(closed, 0o700)
  const postgres = await startLocalPostgres({ dataDir, durable: false })
  for (const place of placesElsewhere(dataDir)) made.add(place)
  const rows = await runOn(postgres.url, statement).finally(() => postgres.stop())
  return { rows, dataDir, isElsewhere: postgres.place !== dataDir, place: postgres.place }
}

test('a clone that is deleted and cloned again at the same path finds its data, where these lie elsewhere', async () => {
  const { isElsewhere } = await startOnce(clone, 'create table kept as select 1 as one')
  rmSync(clone, { recursive: true })
  const { rows } = await startOnce(clone, `select to_regclass('kept') is not null as kept`)
  expect(rows).toEqual([{ kept: isElsewhere }])
})

test('a clone that is moved away from its data refuses and says where they lie; once moved too, they are found', async () => {
  const { isElsewhere, place } = await startOnce(clone, 'create table if not exists kept as select 1 as one')
  renameSync(clone, moved)
  if (isElsewhere) {
    const refused = await startOnce(moved, 'select 1').catch((error) => error)
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused.message).toContain(`mv ${place}/postgres* `)
    expect(refused.message).toContain('npm run reset')
    const [target = ''] = placesElsewhere(join(moved, '.local'))
    made.add(target)
    expect(existsSync(join(target, 'postgres'))).toBe(false)
    for (const name of ['postgres', 'postgres-password']) renameSync(join(place, name), join(target, name))
  }
  expect((await startOnce(moved, 'select one from kept')).rows).toEqual([{ one: 1 }])
})

test('a password that the cluster does not take is said in one sentence that names the way out', async () => {
  const { place } = await startOnce(moved, 'select 1')
  writeFileSync(join(place, 'postgres-password'), 'wrong\n')
  const refused = await startOnce(moved, 'select 1').catch((error) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused.message).toContain('npm run reset')
})

test('a data folder that the database’s user can no longer enter is not taken for a new one', async () => {
  const open = mkdtempSync(join(tmpdir(), 'backboard-open-'))
  made.add(open)
  chmodSync(open, 0o755)
  const { place, dataDir, isElsewhere } = await startOnce(open, 'select 1')
  expect([place, isElsewhere]).toEqual([dataDir, false])
  chmodSync(dirname(dataDir), 0o700)
  const again = startOnce(open, 'select 1')
  if (process.getuid?.() === 0) await expect(again).rejects.toThrow(/can no longer enter/)
  else expect((await again).place).toBe(dataDir)
})
