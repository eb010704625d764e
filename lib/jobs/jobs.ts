import { setTimeout as pause } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { openJobsDatabase } from './jobs-database'
import { offerJob, SCHEMA, wordsOf } from './offer-job'
import { type Job, schedule } from './schedule'

const TRY_AGAIN_MS = 10_000
const STOP_MS = 5000
const UNIQUE_VIOLATION = '23505'

type Report = (message: string) => void
type Options = { jobs?: Job[]; pollSeconds?: number }
type Running = { boss: PgBoss; close(): Promise<void> }

/**
 * Runs the scheduled jobs, each once however many processes serve. Returns at once: while the database is away it is
 * tried again and again.
 * @param report hears what goes wrong, in one line; the same line may come often
 */
export async function startJobs(
  databaseUrl: string,
  report: Report,
  { jobs = schedule, pollSeconds = 30 }: Options = {},
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  const { signal } = stopping
  const say = (error: unknown) => {
    if (!signal.aborted && !isRunElsewhere(error)) report(`jobs: ${wordsOf(error)}`)
  }
  const opened = keepTrying(() => open(databaseUrl, jobs, pollSeconds, signal, say), signal, say)
  return {
    async stop() {
      stopping.abort()
      const closed = opened.then((running) => running && close(running))
      await Promise.race([closed, pause(STOP_MS, null, { ref: false })]).catch(() => {})
    },
  }
}

async function keepTrying<T>(act: () => Promise<T>, signal: AbortSignal, say: (error: unknown) => void) {
  while (!signal.aborted) {
    try {
      return await act()
    } catch (error) {
      say(error)
    }
    await pause(TRY_AGAIN_MS, null, { signal, ref: false }).catch(() => {})
  }
  return null
}

async function open(
  databaseUrl: string,
  jobs: Job[],
  pollSeconds: number,
  signal: AbortSignal,
  say: (error: unknown) => void,
): Promise<Running> {
  const database = openJobsDatabase(databaseUrl)
  const boss = new PgBoss({
    db: database,
    schema: SCHEMA,
    maintenanceIntervalSeconds: 600,
    cronMonitorIntervalSeconds: Math.min(30, pollSeconds),
    cronWorkerIntervalSeconds: Math.min(15, pollSeconds),
  })
  boss.on('error', say)
  const running = { boss, close: database.close }
  try {
    await database.alone(async () => {
      await boss.start()
      for (const job of jobs) await offerJob(boss, job, pollSeconds, signal, say)
    })
    return running
  } catch (error) {
    await close(running)
    throw error
  }
}

async function close({ boss, close }: Running): Promise<void> {
  await boss.stop({ graceful: true, timeout: STOP_MS }).catch(() => {})
  await close()
}

/** pg-boss lets the database refuse a second run of a job; that is no fault. */
const isRunElsewhere = (error: unknown) => (error as { code?: unknown }).code === UNIQUE_VIOLATION
