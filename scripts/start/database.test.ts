import { afterEach, expect, it, vi } from 'vitest'
import { openDatabase } from './database'

afterEach(() => vi.unstubAllEnvs())

it.each(['DIRECT_DATABASE_URL', 'READ_DATABASE_URL', 'MIGRATE_DATABASE_URL'])(
  'refuses %s beside a database of its own',
  async (name) => {
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv(name, 'postgresql://nobody@127.0.0.1:9/nothing')
    await expect(openDatabase('/nowhere')).rejects.toThrow(`${name} is set, but DATABASE_URL is not.`)
  },
)

it('looks at the direct address, past a pooler', async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:7/pooled')
  vi.stubEnv('DIRECT_DATABASE_URL', 'postgresql://nobody@127.0.0.1:9/nothing')
  await expect(openDatabase('/nowhere')).rejects.toThrow('127.0.0.1:9/nothing')
})
