import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { authSecret } from '@/scripts/start/auth-secret'
import { blankSite, cleanEnv } from '@/scripts/test/clean-env'
import { startTempPostgres } from '@/testing/temp-postgres'
import type { Audited } from './audit'

/** Runs the audit in a process of its own, as the site runs, on a database of its own. */
export async function runAudit(
  buildDir: string,
  tell: (audited: Audited) => void = () => {},
): Promise<Audited[]> {
  const postgres = await startTempPostgres()
  try {
    const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/expiry/audit.ts'], {
      env: {
        ...cleanEnv(),
        ...blankSite(),
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        DATABASE_URL: siteUrlOf(postgres.url),
        DATA_DIR: postgres.dataDir,
        BUILD_DIR: buildDir,
        AUTH_SECRET: authSecret(postgres.dataDir),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let complaints = ''
    child.stderr.on('data', (said) => (complaints += said))
    const audited: Audited[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('{"write"')) continue
      audited.push(JSON.parse(line))
      tell(audited.at(-1) as Audited)
    }
    const code = await new Promise((done) =>
      child.exitCode === null ? child.once('exit', done) : done(child.exitCode),
    )
    if (code !== 0) throw new Error(`the audit ended with ${code}: ${complaints.slice(-4000)}`)
    return audited
  } finally {
    await postgres.stop()
  }
}
