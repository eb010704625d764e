import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { listDurabilityFaults } from './list-faults'
import { warnOfDurabilityFaults } from './warn-of-faults'

// The server of tests gives durability up for speed: here that is a fault to be found.
const url = useTestDatabase()
process.env.DATABASE_POOL_SIZE = '1'

it('believes the session: a database or a role may have another setting than the server', async () => {
  await runOn(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = on`)
  const names = (await listDurabilityFaults()).map((fault) => fault.split(' ')[0])
  expect(names).toEqual(['fsync', 'full_page_writes'])
})

it('says each fault once', async () => {
  await db.$executeRaw`set synchronous_commit = off`
  const said: string[] = []
  await warnOfDurabilityFaults((sentence) => said.push(sentence))
  expect(said).toHaveLength(3)
  expect(said[0]).toMatch(/^warning: synchronous_commit is off: .*last acknowledged writes/)
})
