import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

const running = new Set()

/** Runs a program with its output in a log file. When it fails, the error carries the end of that output as `said`. */
export async function runTool(command, args, { logFile, env = process.env, cwd }) {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w', 0o600)
  // In a process group of its own, so that ending it ends what it started, too.
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
  })
  closeSync(log)
  running.add(child)
  const code = await new Promise((done) => {
    child.once('error', (error) => done(error.message))
    child.once('close', (status, signal) => done(signal ?? status))
  })
  running.delete(child)
  if (code === 0) return
  const failure = new Error(
    `${[command, ...args].join(' ')} ended with ${code}. Everything it printed: ${logFile}`,
  )
  failure.said = readFileSync(logFile, 'utf8').trim().split('\n').slice(-40).join('\n')
  throw failure
}

/** Ends what is still running, for an interrupted start. */
export function endTools() {
  for (const { pid } of running)
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM')
    } catch {}
}
