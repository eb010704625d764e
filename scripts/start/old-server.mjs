import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const serverPidFile = (dataDir) => join(dataDir, 'server.pid')

/** A server whose supervisor was killed ends by itself; waits for it, and ends one that hangs. */
export async function endOldServer(dataDir) {
  const file = serverPidFile(dataDir)
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8'))
  for (let tries = 0; pid > 1 && isServer(pid); tries++) {
    if (tries === 50) process.kill(pid, 'SIGKILL')
    await sleep(100)
  }
  rmSync(file, { force: true })
}

// Numbers of processes come round again: only one that still is a server of this folder counts.
function isServer(pid) {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    const name = JSON.parse(readFileSync(`/proc/${pid}/cwd/package.json`, 'utf8')).name
    return /server\.mjs|lib\/server\/main\.ts/.test(command) && name === 'backboard'
  } catch {
    return false
  }
}
