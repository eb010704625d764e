import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { isBuilt } from '@/scripts/build'
import { takeLock } from '@/scripts/start/lock.mjs'
import { freePort } from '@/testing/free-port'
import { killTree } from '@/testing/kill-tree'
import { runOn } from '@/testing/test-database'
import { npmStart, type Started } from './npm-start'

const folders: string[] = []
const running: Started[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backboard-starting-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

test.afterEach(() => {
  for (const { process } of running) killTree(process.pid as number)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const port = async () => String(await freePort())

function start(env: Record<string, string>): Started {
  const started = npmStart(env)
  running.push(started)
  return started
}

/** A start that must not succeed: its exit code, and whether it said this in a sentence and showed no stack. */
async function expectRefusal(env: Record<string, string>, sentence: RegExp | string) {
  const { said, ended } = start(env)
  const code = await ended
  expect(said()).toMatch(sentence)
  expect(said()).not.toMatch(/^\s+at .*\.m?[jt]s:\d+/m)
  expect(code).toBe(1)
}

const serves = (site: Started, address: string) =>
  expect
    .poll(() => (site.said().includes(`\n${address}\n`) ? 'serves' : site.said()), { timeout: 90_000 })
    .toBe('serves')
const health = async (address: string) => (await fetch(`${address}/api/ready`)).status

test('npm start serves, refuses what cannot be in one sentence each, survives kill -9, and ends in order', async () => {
  test.setTimeout(240_000)
  // npm start would build anew into the folder that the other tests' site serves from.
  expect(isBuilt(process.env.BUILD_DIR as string), 'the sources are still those of the build').toBe(true)
  const [DATA_DIR, PORT] = [newFolder(), await port()]
  const address = `http://127.0.0.1:${PORT}`
  const lock = await takeLock(DATA_DIR, 'site', 'npm run recount')
  await expectRefusal({ DATA_DIR, PORT }, '“npm run recount” is at work')
  await lock?.release()

  const first = start({ DATA_DIR, PORT })
  await serves(first, address)
  expect(await health(address)).toBe(200)
  const url = readFileSync(join(DATA_DIR, 'postgres-url'), 'utf8').trim()
  await runOn(url, "insert into member (handle, email) values ('kept', 'kept@members.example')")
  await runOn(url, 'create database newer')
  const newer = url.replace(/[^/]*$/, 'newer')
  await runOn(
    newer,
    `create table _prisma_migrations as
      select '29990101000000_later' as migration_name, now() as finished_at, null::timestamptz as rolled_back_at`,
  )

  const other = await port()
  await Promise.all([
    expectRefusal({ DATA_DIR, PORT: other }, `is running already at ${address}`),
    expectRefusal({ DATA_DIR: newFolder(), PORT }, `Port ${PORT} of 127.0.0.1 is taken by another program`),
    expectRefusal(
      { DATA_DIR: newFolder(), PORT: other, DATABASE_URL: 'postgresql://me:secret@127.0.0.1:9/none' },
      /DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:9\/none/,
    ),
    expectRefusal(
      { DATA_DIR: newFolder(), PORT: await port(), DATABASE_URL: newer },
      /newer than this version of the site: it has 29990101000000_later/,
    ),
  ])
  expect(
    await runOn(
      newer,
      "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    ),
  ).toEqual([{ relname: '_prisma_migrations' }])
  expect(await health(address)).toBe(200)

  killTree(first.process.pid as number)
  await first.ended
  const second = start({ DATA_DIR, PORT })
  await serves(second, address)
  const kept = readFileSync(join(DATA_DIR, 'postgres-url'), 'utf8').trim()
  expect(await runOn(kept, "select handle from member where handle = 'kept'")).toEqual([{ handle: 'kept' }])

  second.process.kill('SIGTERM')
  const code = await second.ended
  expect(second.said()).toContain('Stopping')
  expect(code).toBe(0)
  expect(existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid'))).toBe(false)
  await expect(fetch(address)).rejects.toThrow()
})
