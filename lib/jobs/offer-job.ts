import type PgBoss from 'pg-boss'
import { isDatabaseAway } from '@/lib/database-away'
import type { Job } from './schedule'

/** Of pg-boss's own tables. */
export const SCHEMA = 'pgboss'
const RETRY_AFTER_SECONDS = 60
/** A run that has not ended by then counts as dead, and the next may begin. */
const EXPIRE_AFTER_SECONDS = 15 * 60
/** Processes that start within one slot of so many seconds make one job between them. */
const START_SLOT_SECONDS = 60

export const queueOptions = (name: string): PgBoss.Queue => ({
  name,
  policy: 'singleton',
  retryDelay: RETRY_AFTER_SECONDS,
  expireInSeconds: EXPIRE_AFTER_SECONDS,
})

/** Puts a job on pg-boss's clock and works on it whenever it is due and no other process does. */
export async function offerJob(
  boss: PgBoss,
  { name, cron, atStart, run }: Job,
  pollSeconds: number,
  signal: AbortSignal,
  say: (error: unknown) => void,
) {
  await boss.createQueue(name, queueOptions(name))
  await boss.schedule(name, cron, {}, { tz: 'UTC' })
  if (atStart) await boss.send(name, {}, { singletonSeconds: START_SLOT_SECONDS })
  await boss.work(name, { pollingIntervalSeconds: pollSeconds }, async () => {
    try {
      await run(signal)
    } catch (error) {
      say(new Error(`${name}: ${wordsOf(error)}`))
      throw error
    }
  })
}

/** An error in one line; pg-boss sends some that are none. */
export function wordsOf(error: unknown): string {
  const { message = String(error) } = error as { message?: string }
  const asError = error instanceof Error ? error : Object.assign(new Error(message), error)
  if (isDatabaseAway(asError)) return 'the database does not answer; they wait'
  return message.replace(/ \(Queue: .*\)$/s, '')
}
