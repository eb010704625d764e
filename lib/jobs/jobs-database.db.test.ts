import { expect, test } from 'vitest'
import { startProxy } from '@/testing/switchable-proxy'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { openJobsDatabase } from './jobs-database'

const url = useTestDatabase()
const waiting = `select from pg_stat_activity where datname = current_database() and query = 'select pg_sleep(20)'`

// Vitest fails a run in which an error reaches nobody.
test('a line that breaks amid a statement fails the statement and ends nothing else', async () => {
  const line = await startProxy(url)
  const database = openJobsDatabase(line.url)
  try {
    const asking = database.executeSql('select pg_sleep(20)', []).catch((error) => error)
    await expect.poll(() => runOn(url, waiting)).toHaveLength(1)
    line.cut()
    expect(await asking).toBeInstanceOf(Error)
    line.mend()
    expect((await database.executeSql('select 1 as one', [])).rows).toEqual([{ one: 1 }])
  } finally {
    await database.close()
    await line.close()
  }
})
