import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Binaries } from './binaries'
import { DATABASE_USER } from './cluster'
import { type DatabaseUser, POSTGRES_ENV } from './database-user'
import { endPostgres } from './orphan'
import { lostPassword } from './password'

export type Postmaster = { url: string; pid: number; ended: Promise<void>; stop(): Promise<void> }
export type PostmasterOptions = {
  cluster: string
  binaries: Binaries
  user: DatabaseUser | null
  password: string
  logFile: string
  /** false: data may be lost by a power cut (tests). */
  durable: boolean
  /** A free one when absent. */
  port?: number
}

const MAY_PASS = /still in use|could not bind|Address already in use|shared memory block/

/** Starts PostgreSQL on a port of 127.0.0.1 and resolves when it answers. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  for (let tries = 1; ; tries++) {
    const port = options.port ?? (await freePort())
    const child = launch(options, port)
    const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()))
    const url = `postgresql://${DATABASE_USER}:${options.password}@127.0.0.1:${port}/postgres`
    if (await answers(url, child, dirname(options.cluster))) {
      const pid = child.pid as number
      const hasEnded = () => child.exitCode !== null || child.signalCode !== null
      return { url, pid, ended, stop: () => endPostgres(pid, hasEnded) }
    }
    const said = readFileSync(options.logFile, 'utf8').trim().split('\n').slice(-15).join('\n')
    // Backends of a killed PostgreSQL need a moment to notice; a free port may be taken by another in between.
    if (tries === 10 || !MAY_PASS.test(said)) throw new Error(`PostgreSQL did not start.\n${said}`)
    await sleep(500)
  }
}

function launch(
  { cluster, binaries, user, logFile, durable }: PostmasterOptions,
  port: number,
): ChildProcess {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const log = openSync(logFile, 'w', 0o600)
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // In a process group of its own: Ctrl-C must reach the site first.
      { ...(user ?? {}), cwd: '/', detached: true, stdio: ['ignore', log, log], env: POSTGRES_ENV },
    )
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

async function answers(url: string, child: ChildProcess, place: string): Promise<boolean> {
  const until = Date.now() + 120_000
  while (child.exitCode === null && child.signalCode === null && child.pid && Date.now() < until) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      if (String((error as { code?: string }).code).startsWith('28')) {
        await endPostgres(child.pid, () => child.exitCode !== null)
        throw lostPassword(place)
      }
      await sleep(50)
    }
  }
  return false
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('No free port')),
      )
    })
  })
}
