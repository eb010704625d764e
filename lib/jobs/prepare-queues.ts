import PgBoss from 'pg-boss'
import { openJobsDatabase } from './jobs-database'
import { queueOptions, SCHEMA } from './offer-job'

/** Through it pg-boss's clock sends whatever is due. It makes it itself, and says nothing where its role may not. */
const CLOCK_QUEUE = '__pgboss__send-it'

/**
 * Makes the tables of pg-boss, of its clock and of every scheduled job, for sites whose own role may not. Once they are
 * there it changes nothing.
 * @param ownerUrl of a role that may change the schema
 */
export async function prepareQueues(ownerUrl: string, names?: string[]): Promise<void> {
  // Loaded here: the jobs need the database's client, which the first start has yet to generate.
  const { jobNames } = await import('./schedule')
  const database = openJobsDatabase(ownerUrl)
  const boss = new PgBoss({ db: database, schema: SCHEMA, supervise: false, schedule: false })
  const faults: unknown[] = []
  boss.on('error', (error) => faults.push(error))
  try {
    await database.alone(async () => {
      await boss.start()
      await boss.createQueue(CLOCK_QUEUE)
      for (const name of names ?? jobNames) await boss.createQueue(name, queueOptions(name))
    })
    if (faults.length > 0) throw faults[0]
  } finally {
    await boss.stop({ graceful: false, wait: true }).catch(() => {})
    await database.close()
  }
}
