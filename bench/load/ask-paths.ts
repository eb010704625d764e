import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const SCRIPT = fileURLToPath(new URL('paths.lua', import.meta.url))
const run = promisify(execFile)

/** What one burst of requests was answered; times in milliseconds, `failed` counts answers from 400 and none at all. */
export type Burst = {
  requests: number
  seconds: number
  perSecond: number
  p50Ms: number
  p99Ms: number
  mostMs: number
  failed: number
}
export type Load = { origin: string; paths: string[]; connections: number; seconds: number; cookie?: string }

/** Connections that ask for the paths in turn, each as soon as it has its answer, by wrk: it costs less than what it measures. */
export async function askPaths({ origin, paths, connections, seconds, cookie }: Load): Promise<Burst> {
  const file = join(mkdtempSync(join(tmpdir(), 'backboard-load-')), 'paths')
  writeFileSync(file, `${paths.join('\n')}\n`)
  const size = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s']
  const { stdout } = await run('wrk', [
    ...size,
    '-s',
    SCRIPT,
    origin,
    '--',
    file,
    ...(cookie ? [cookie] : []),
  ])
  const result = /^RESULT (.*)$/m.exec(stdout)?.[1]
  if (!result) throw new Error(`wrk said nothing: ${stdout}`)
  const measured = JSON.parse(result) as Omit<Burst, 'perSecond'>
  return { ...measured, perSecond: measured.requests / measured.seconds }
}

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number
