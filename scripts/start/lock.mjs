import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Takes the lock of a folder for `purpose`, or returns null when another process has it. A socket is held, not a
 * file: it vanishes with its process, however that ends.
 */
export async function takeLock(folder, purpose, says = '') {
  const address = addressOf(folder, purpose)
  for (let tries = 0; tries < 3; tries++) {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.end(lock.says)
    })
    const lock = { says, release: () => new Promise((done) => server.close(done)) }
    if (await listens(server, address)) {
      server.unref()
      return lock
    }
    if ((await askHolder(folder, purpose)) !== null) return null
    // Only a socket file outlives its process.
    if (!address.startsWith('\0')) rmSync(address, { force: true })
  }
  return null
}

/** Waits for the lock, then runs `work` under it. */
export async function withLock(folder, purpose, work) {
  let lock = await takeLock(folder, purpose)
  while (!lock) {
    await sleep(200)
    lock = await takeLock(folder, purpose)
  }
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

/** What the holder of a lock says of itself; null when nobody holds it. */
export function askHolder(folder, purpose) {
  return new Promise((done) => {
    let said = ''
    const socket = connect(addressOf(folder, purpose))
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (text) => (said += text))
    socket.once('error', () => done(null))
    socket.once('close', () => done(said))
  })
}

function addressOf(folder, purpose) {
  const name = createHash('sha256')
    .update(`${purpose} ${realpathSync(folder)}`)
    .digest('hex')
    .slice(0, 24)
  if (process.platform === 'linux') return `\0backboard-${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\backboard-${name}`
  return join(tmpdir(), `backboard-${name}.sock`)
}

function listens(server, address) {
  return new Promise((done) => {
    server.once('error', () => done(false))
    server.listen(address, () => done(true))
  })
}
