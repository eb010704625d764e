import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseUser, databaseUser } from '@/lib/local-postgres/database-user'

export type Running = { child: ChildProcess; stop(signal?: NodeJS.Signals): Promise<void> }
export type Start = {
  name: string
  command: string
  args: string[]
  env?: Record<string, string | undefined>
  /** Not as the database's user: it may not be able to read this repository. */
  asSelf?: boolean
  /** What ends it in order; SIGTERM when absent. */
  endedBy?: NodeJS.Signals
}

/** A temporary folder and the processes that work in it; `end` leaves neither. As root, all run as `postgres`. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'backboard-scale-'))
  readonly user: DatabaseUser | null = databaseUser(join(this.folder, 'none'))
  private readonly running: Running[] = []

  constructor() {
    chmodSync(this.folder, 0o755)
  }

  /** A folder that the processes may write in. */
  makeFolder(name: string): string {
    const path = join(this.folder, name)
    mkdirSync(path, { mode: 0o700 })
    if (this.user) chownSync(path, this.user.uid, this.user.gid)
    return path
  }

  write(name: string, text: string): string {
    const path = join(this.folder, name)
    writeFileSync(path, text, { mode: 0o600 })
    if (this.user) chownSync(path, this.user.uid, this.user.gid)
    return path
  }

  start({ name, command, args, env = {}, asSelf = false, endedBy = 'SIGTERM' }: Start): Running {
    const log = openSync(join(this.folder, `${name}.log`), 'a')
    const child = spawn(command, args, {
      // None of this site's configuration, and none of the operator's PG… variables.
      env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', NODE_ENV: 'production', ...env },
      stdio: ['ignore', log, log],
      // Of a group of its own, so that Ctrl-C does not end it before its turn.
      detached: true,
      ...(asSelf ? {} : this.user),
    })
    const ended = new Promise<void>((done) => {
      child.once('error', () => done())
      child.once('close', () => done())
    })
    const stop = async (signal: NodeJS.Signals = endedBy) => {
      child.kill(signal)
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(timer)
    }
    const running = { child, stop }
    this.running.push(running)
    return running
  }

  /** Runs a program to its end. */
  async run(start: Start): Promise<void> {
    const { child } = this.start(start)
    const code = child.exitCode ?? (await new Promise((done) => child.once('close', done)))
    if (code !== 0) throw new Error(`${start.name} failed; see ${this.folder}/${start.name}.log`)
  }

  /** Ends everything, the newest first, and removes the folder. */
  async end({ keep = false } = {}): Promise<void> {
    for (const { stop } of this.running.reverse()) await stop()
    if (!keep) rmSync(this.folder, { recursive: true, force: true })
  }
}
