import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clearOrphan, isAlive } from '@/lib/local-postgres/orphan'
import { authSecret } from './auth-secret'
import { fingerprint, unlessDone } from './fingerprint'
import { besideHolder, describeHolder } from './holder.mjs'
import { askHolder, takeLock, withLock } from './lock.mjs'

const folder = mkdtempSync(join(tmpdir(), 'backboard-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('one process at a time holds the lock of a folder, and a second learns what it says', async () => {
  const lock = await takeLock(folder, 'site', 'starting')
  expect(await takeLock(folder, 'site')).toBeNull()
  if (lock) lock.says = 'http://127.0.0.1:3000'
  expect(await askHolder(folder, 'site')).toBe('http://127.0.0.1:3000')
  expect(await takeLock(folder, 'other')).not.toBeNull()
  await lock?.release()
  expect(await takeLock(folder, 'site')).not.toBeNull()
})

test.each([
  [
    'http://127.0.0.1:3000',
    'The site of /d is running already at http://127.0.0.1:3000; stop that one first.',
  ],
  ['starting', 'The site of /d is being started already, by another process.'],
  ['npm run recount', '“npm run recount” is at work on the data of /d; start the site when it has ended.'],
])('a start beside %s says what holds the data', (holder, sentence) => {
  expect(besideHolder(holder, '/d')).toBe(sentence)
  expect(describeHolder(holder)).not.toContain('starting')
})

test('waiting for a lock takes turns', async () => {
  const order: string[] = []
  const turn = (name: string) =>
    withLock(folder, 'turns', async () => {
      order.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 20))
      order.push(`${name} ends`)
    })
  await Promise.all([turn('a'), turn('b')])
  expect(order[1]).toBe(order[0]?.replace('begins', 'ends'))
})

test('a fingerprint changes with contents and names, and not with tests or what is skipped', () => {
  const sources = join(folder, 'sources')
  mkdirSync(join(sources, 'generated'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(sources, name), text)
  const take = () => fingerprint([sources, join(folder, 'missing')], [join(sources, 'generated')])
  write('a.ts', 'one')
  const first = take()
  write('a.test.ts', 'test')
  write('generated/b.ts', 'made')
  expect(take()).toBe(first)
  write('a.ts', 'two')
  const second = take()
  write('c.ts', '')
  expect(new Set([first, second, take()]).size).toBe(3)
})

test('work that fails half-way is done again', async () => {
  const stamp = join(folder, 'stamp')
  expect(await unlessDone(stamp, 'one', async () => {})).toBe(true)
  expect(await unlessDone(stamp, 'one', async () => {})).toBe(false)
  await expect(unlessDone(stamp, 'two', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await unlessDone(stamp, 'one', async () => {})).toBe(true)
})

test('the secret is made once, for its owner only', () => {
  const secret = authSecret(folder)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(authSecret(folder)).toBe(secret)
  expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
})

test('a postmaster.pid that names a stranger is disarmed and the stranger lives on', async () => {
  const cluster = join(folder, 'postgres')
  mkdirSync(cluster)
  const file = join(cluster, 'postmaster.pid')
  writeFileSync(file, `${process.ppid}\n${cluster}\n`)
  await clearOrphan(cluster)
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n${cluster}\n`)
  expect(isAlive(process.ppid)).toBe(true)
  await clearOrphan(join(folder, 'none'))
})
