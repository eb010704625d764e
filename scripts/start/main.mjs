import { join } from 'node:path'
import { requireFreePort, requireWritable } from './checks.mjs'
import { besideHolder, STARTING } from './holder.mjs'
import { install } from './install.mjs'
import { askHolder, takeLock } from './lock.mjs'
import { endOldServer } from './old-server.mjs'
import { prepare, understandTypeScript } from './prepare.mjs'
import { explain, Refusal } from './refusal.mjs'
import { endTools } from './run-tool.mjs'

/** The whole life of `npm start`: checks, then everything up to serving, then the orderly end. */
export async function main() {
  const interrupted = new AbortController()
  const interrupt = () => {
    interrupted.abort()
    endTools()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt)
  whenNpmIsGone(interrupt)
  try {
    const settings = { ...prepare(), isDev: process.argv.includes('--dev') }
    const lock = await lockSite(settings)
    await endOldServer(settings.dataDir)
    await requireFreePort(process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 3000))
    console.log(settings.isDev ? 'Backboard, for development' : 'Backboard')
    await install(settings.root, join(settings.logsDir, 'install.log'))
    await understandTypeScript()
    const { launch } = await import('./launch.ts')
    await launch({ ...settings, signal: interrupted.signal, say: (address) => (lock.says = address) })
    process.exit(0)
  } catch (error) {
    if (interrupted.signal.aborted) process.exit(0)
    explain(error)
    process.exit(1)
  }
}

async function lockSite({ root, dataDir }) {
  requireWritable(root, dataDir)
  for (;;) {
    const lock = await takeLock(dataDir, 'site', STARTING)
    if (lock) return lock
    const holder = await askHolder(dataDir, 'site')
    // null: it has ended meanwhile.
    if (holder !== null) throw new Refusal(besideHolder(holder, dataDir))
  }
}

// npm hands a SIGTERM to the shell between, which dies of it without a word to us.
function whenNpmIsGone(then) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && then(), 300).unref()
}
