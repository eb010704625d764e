import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Clears what a killed run left: stops a PostgreSQL of this cluster that still lives, and disarms a file that names a stranger. */
export async function clearOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const pid = postmasterPid(file)
  if (!pid) return
  if (isAlive(pid) && isPostgresOf(pid, cluster)) return endPostgres(pid)
  // The number may be a stranger's by now, or a dead process nobody collects: PostgreSQL would see either as itself
  // alive, but takes its parent's number for stale. Removing the file would also remove its check for orphaned
  // backends, which are found by the other lines.
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^-?\d+/, String(process.pid)))
}

/** Fast shutdown, and after 20 seconds an immediate one. Resolves when the process is gone. */
export async function endPostgres(pid: number, gone = () => !isAlive(pid)): Promise<void> {
  signal(pid, 'SIGINT')
  for (let tries = 0; !gone(); tries++) {
    if (tries === 400) signal(pid, 'SIGQUIT')
    await sleep(50)
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // A killed process whose parent has not collected it yet no longer does anything.
  return !/^\d+ \(.*\) Z/s.test(readIfThere(`/proc/${pid}/stat`))
}

function postmasterPid(file: string): number | null {
  if (!existsSync(file)) return null
  const pid = Math.abs(Number.parseInt(readFileSync(file, 'utf8'), 10))
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null
}

function isPostgresOf(pid: number, cluster: string): boolean {
  const command = existsSync('/proc/self/cmdline')
    ? readIfThere(`/proc/${pid}/cmdline`).split('\0').join(' ')
    : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return command.includes('postgres') && command.includes(cluster)
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {}
}
