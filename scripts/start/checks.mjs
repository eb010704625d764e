import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

export function requireWritable(root, dataDir) {
  for (const [folder, create] of [
    [dataDir, true],
    [root, false],
  ])
    try {
      if (create) mkdirSync(join(folder, 'logs'), { recursive: true })
      const probe = join(folder, `.probe-${process.pid}`)
      writeFileSync(probe, 'x')
      rmSync(probe)
      accessSync(folder, constants.W_OK)
    } catch (error) {
      throw new Refusal(`The folder ${folder} cannot be written (${error.code ?? error.message}).`)
    }
}

/** A server that ends just now may hold the port for a moment longer. */
export async function requireFreePort(host, port) {
  if (!(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Refusal(`PORT must be a whole number from 1 to 65535, not "${process.env.PORT}".`)
  for (let tries = 1; ; tries++) {
    const code = await tryToListen(host, port)
    if (!code) return
    if (code === 'EADDRINUSE' && tries < 3) await sleep(300)
    else if (code === 'EADDRINUSE')
      throw new Refusal(
        `Port ${port} of ${host} is taken by another program; choose another one, for instance PORT=${port + 1} npm start.`,
      )
    else if (code === 'EACCES')
      throw new Refusal(`Port ${port} may not be opened by this user; choose one above 1023 with PORT.`)
    else throw new Refusal(`HOST ${host} cannot be listened on (${code}).`)
  }
}

function tryToListen(host, port) {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) => done(error.code))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(null)))
  })
}
