import { expect, test } from 'vitest'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { openJobsDatabase } from './jobs-database'

const url = useTestDatabase()

// Vitest fails a run in which an error reaches nobody.
test('a connection that breaks amid a statement fails the statement and ends nothing else', async () => {
  const database = openJobsDatabase(url)
  try {
    const asking = database.executeSql('select pg_sleep(20)', []).catch((error) => error)
    await expect
      .poll(() =>
        runOn(
          url,
          `select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(20)'`,
        ),
      )
      .toHaveLength(1)
    expect(await asking).toBeInstanceOf(Error)
    expect((await database.executeSql('select 1 as one', [])).rows).toEqual([{ one: 1 }])
  } finally {
    await database.close()
  }
})
