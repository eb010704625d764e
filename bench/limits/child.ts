import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export type Child = { pid: number; stop(): Promise<void> }

const PATIENCE_MS = 20_000

/** Starts a program and resolves when its address answers. `stop` ends it and waits for its end. */
export async function startChild(
  command: string,
  args: string[],
  url: string,
  env: Record<string, string | undefined> = process.env,
): Promise<Child> {
  const child = spawn(command, args, { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2000)
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const end = performance.now() + PATIENCE_MS
  while (!(await answers(url))) {
    if (hasEnded(child) || performance.now() > end) {
      await stop()
      throw new Error(`${command} did not serve ${url}: ${said}`)
    }
    await sleep(50)
  }
  return { pid: child.pid as number, stop }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const answers = (url: string) =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer()
      return true
    },
    () => false,
  )
