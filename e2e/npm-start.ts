import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
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
