import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const SCRIPT = fileURLToPath(new URL('requests.lua', import.meta.url))
const run = promisify(execFile)

/** What one client of so many connections was answered, each asking again as soon as it had its answer. */
export type Load = {
  requests: number
  seconds: number
  bytes: number
  p50Ms: number
  p99Ms: number
  mostMs: number
  /** Answers other than 2xx and 3xx, and requests that had none. */
  failed: number
}
export type Asked = {
  url: string
  headers?: Record<string, string>
  /** A file of requests to send instead of GETs of the address; see requests.lua. */
  file?: string
}

let from = 0

/** One burst by wrk, a client that costs less than what it measures. */
export async function load(
  { url, headers = {}, file }: Asked,
  connections: number,
  seconds: number,
): Promise<Load> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const size = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s']
  // Each burst goes on where the one before ended, so that a vote changes something.
  const rest = file ? ['--', file, String(from)] : []
  const { stdout } = await run('wrk', [...size, ...given, '-s', SCRIPT, url, ...rest])
  const result = /^RESULT (.*)$/m.exec(stdout)?.[1]
  if (!result) throw new Error(`wrk said nothing of ${url}: ${stdout}`)
  const measured: Load = JSON.parse(result)
  if (file) from += measured.requests
  return measured
}
