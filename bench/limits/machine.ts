import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import postgres from 'postgres'

const versionOf = (command: string, ...args: string[]) =>
  execFileSync('sh', ['-c', `${[command, ...args].join(' ')} 2>&1 | head -1`], { encoding: 'utf8' }).trim()

/** Where it was measured, and with which versions. */
export async function machine(databaseUrl: string) {
  const sql = postgres(databaseUrl, { max: 1 })
  const [server] = await sql<{ server_version: string }[]>`show server_version`
  await sql.end()
  const { default: next } = await import('next/package.json', { with: { type: 'json' } })
  return {
    processors: `${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}`,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    next: next.version,
    postgresql: server?.server_version ?? 'unknown',
    nginx: versionOf('nginx', '-v').replace(/^.*\//, ''),
    wrk: versionOf('wrk', '-v').replace(/^wrk (\S+).*/, '$1'),
    date: new Date().toISOString().slice(0, 10),
  }
}
export type Machine = Awaited<ReturnType<typeof machine>>
