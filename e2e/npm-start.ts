import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { blankSite, cleanEnv } from '@/scripts/test/clean-env'

export type Started = {
  process: ChildProcess
  said: () => string
  /** Resolves with the exit code when all that it started has closed its output. */
  ended: Promise<number | null>
}

/** `npm start` as somebody types it, on the build of these tests; nothing of this site's configuration goes along. */
export function npmStart(env: Record<string, string>): Started {
  const own = { ...cleanEnv(), ...blankSite(), BUILD_DIR: process.env.BUILD_DIR, ...env }
  const child = spawn('npm', ['start'], {
    env: own as Record<string, string | undefined> as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  return { process: child, said: () => said, ended: once(child, 'close').then(([code]) => code) }
}

/** Kills a process and everything below it at once, as a power cut would. */
export function killTree(pid: number): void {
  const rows = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n')
  const parents = rows.map((row) => row.trim().split(/\s+/).map(Number))
  const tree = [pid]
  for (const each of tree)
    tree.push(...parents.flatMap(([child = 0, parent]) => (parent === each ? [child] : [])))
  for (const each of tree)
    try {
      process.kill(each, 'SIGKILL')
    } catch {}
}

export function freePort(): Promise<string> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(String(port)))
    })
  })
}
