import { readFileSync } from 'node:fs'
import { runTool } from '../start/run-tool.mjs'

export type Run = { args: string[]; logFile: string; env: Record<string, string | undefined>; cwd?: string }

/** Runs a Node program to its end and returns all that it printed. Never throws. */
export async function runLogged({ args, logFile, env, cwd }: Run): Promise<{ ok: boolean; output: string }> {
  const failure = await runTool(process.execPath, args, { logFile, env, cwd }).catch((error: Error) => error)
  const output = readFileSync(logFile, 'utf8')
  return { ok: !failure, output: failure ? `${output}\n${failure.message}` : output }
}
