import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { cleanEnv } from '@/scripts/test/clean-env'
import type { Ledger } from '@/testing/ledger'
import type { TortureSite } from '../site/start-torture-site'

export const POOL_IS_DURABLE =
  'a session of the site’s pool has synchronous_commit, fsync and full_page_writes on'
const SETTINGS = ['synchronous_commit', 'fsync', 'full_page_writes']
const run = promisify(execFile)

/** Opens the pool as the site does, in a process of its own, and asks its session how durable a commit is. */
export async function checkPoolIsDurable(databaseUrl: string, ledger: Ledger): Promise<void> {
  const ask = `import('./lib/db.ts').then(async ({ askPrepared }) => {
    const text = 'select name, current_setting(name) as setting from unnest($1::text[]) name'
    console.log(JSON.stringify(await askPrepared({ name: 'settings', text }, [${JSON.stringify(SETTINGS)}])))
    process.exit()
  })`
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '--eval', ask], {
    env: { ...process.env, ...cleanEnv(), DATABASE_URL: databaseUrl },
  })
  for (const { name, setting } of JSON.parse(stdout) as { name: string; setting: string }[])
    ledger.check(POOL_IS_DURABLE, setting === 'on', `${name} is ${setting}`)
}

/** While `act` goes on, a commit does not wait for the disk, and what was committed reaches it late. */
export async function withLateFlush({ sql }: Pick<TortureSite, 'sql'>, act: () => Promise<void>) {
  const late = { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' }
  for (const [name, value] of Object.entries(late)) await sql.unsafe(`alter system set ${name} = '${value}'`)
  await sql`select pg_reload_conf()`
  try {
    await act()
  } finally {
    for (const name of Object.keys(late)) await sql.unsafe(`alter system reset ${name}`)
    await sql`select pg_reload_conf()`
  }
}
