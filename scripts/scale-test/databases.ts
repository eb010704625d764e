import { join } from 'node:path'
import postgres from 'postgres'
import { freePort } from '@/testing/free-port'
import { until } from '@/testing/until'
import type { Bench, Running } from './bench'
import type { Tools } from './tools'

export type DatabaseServer = { port: number; url: string; running: Running }
const NAME = 'backboard'

const urlOf = (port: number, database = NAME) => `postgresql://backboard:secret@127.0.0.1:${port}/${database}`

/** A primary, and a replica that follows it by streaming. */
export async function startDatabases(bench: Bench, tools: Tools, signal: AbortSignal) {
  const folder = bench.makeFolder('primary')
  const password = bench.write('password', 'secret\n')
  await bench.run({
    name: 'initdb',
    command: tools.postgres('initdb'),
    args: [
      '-D',
      folder,
      '-U',
      'backboard',
      '-A',
      'scram-sha-256',
      `--pwfile=${password}`,
      '-E',
      'UTF8',
      '--locale=C',
    ],
  })
  const primary = await serve(bench, tools, 'primary', signal)
  await onDatabase(primary.port, 'postgres', (sql) => sql.unsafe(`create database ${NAME}`))
  await bench.run({
    name: 'basebackup',
    command: tools.postgres('pg_basebackup'),
    args: [
      ...['-d', urlOf(primary.port, 'postgres'), '-D', bench.makeFolder('replica')],
      ...['-X', 'stream', '--write-recovery-conf', '--checkpoint=fast'],
    ],
  })
  return { primary, replica: await serve(bench, tools, 'replica', signal) }
}

async function serve(bench: Bench, tools: Tools, name: string, signal: AbortSignal): Promise<DatabaseServer> {
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    // As far from UTC as a server can be: what does not reach it through the pooler shows in every date.
    timezone: 'Pacific/Auckland',
    shared_buffers: '64MB',
    // Durable as in earnest: an acknowledged vote must outlive what this test kills.
    fsync: 'on',
  }
  const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const running = bench.start({
    name,
    command: tools.postgres('postgres'),
    args: ['-D', join(bench.folder, name), ...options],
    // Without waiting for those who are connected.
    endedBy: 'SIGINT',
  })
  await until(30, () => onDatabase(port, 'postgres', (sql) => sql`select 1`), signal)
  return { port, url: urlOf(port), running }
}

async function onDatabase<T>(port: number, database: string, act: (sql: postgres.Sql) => PromiseLike<T>) {
  const sql = postgres(urlOf(port, database), {
    max: 1,
    connect_timeout: 2,
    onnotice() {},
  })
  try {
    return await act(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
