import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type SiteServer = { address: string; pid: number; ended: Promise<string>; stop(): Promise<void> }
type ServerOptions = {
  buildDir: string
  logsDir: string
  env: Record<string, string | undefined>
  /** Where the next start finds the process if this one is killed. */
  pidFile?: string
  isDev?: boolean
  /** false: what the server prints goes to its log file only. */
  isShown?: boolean
}

const PATIENCE_MS = 120_000
const LONGEST_END_MS = 30_000

/** Starts the serving process and resolves when it listens. It ends by itself when this process is gone. */
export async function startSiteServer(options: ServerOptions): Promise<SiteServer> {
  const args = options.isDev
    ? ['--import', 'tsx', 'lib/server/main.ts']
    : [join(options.buildDir, 'server.mjs')]
  const child = spawn(process.execPath, args, {
    env: {
      // Compression and DNS run on several threads, and glibc's malloc would keep freed memory for each of them apart.
      MALLOC_ARENA_MAX: '2',
      // Somebody reads this in a terminal: sentences, and only what is worth a look.
      LOG_FORMAT: 'text',
      LOG_LEVEL: 'warn',
      ...options.env,
      NODE_ENV: options.isDev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // In a process group of its own: Ctrl-C must not reach it twice.
    detached: true,
  })
  if (options.pidFile && child.pid) writeFileSync(options.pidFile, String(child.pid))
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('close', (code, signal) => done(signal ?? `code ${code}`))
  })
  const address = await listening(child, ended, options)
  return { address, pid: child.pid as number, ended, stop: () => stop(child, ended) }
}

function listening(child: ChildProcess, ended: Promise<string>, options: ServerOptions): Promise<string> {
  const log = createWriteStream(join(options.logsDir, 'server.log'), { mode: 0o600 })
  const said: string[] = []
  let isUp = false
  return new Promise((done, fail) => {
    const give = (reason: string) =>
      fail(
        Object.assign(new Error(`The server did not start (${reason}).`), {
          said: said.slice(-40).join('\n'),
        }),
      )
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      give(`nothing within ${PATIENCE_MS / 1000} s`)
    }, PATIENCE_MS)
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          log.write(`${line}\n`)
          const found = /^listening (https?:\/\/\S+)/.exec(line)
          if (found) {
            isUp = true
            clearTimeout(timer)
            done(found[1] as string)
          } else if (isUp && options.isShown !== false) console.log(line)
          else if (!isUp) said.push(line)
        })
    ended.then((reason) => {
      clearTimeout(timer)
      log.end()
      give(reason)
    })
  })
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS)
  await ended
  clearTimeout(timer)
}
