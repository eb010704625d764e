import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../start/install.mjs'
import { prepare, understandTypeScript } from '../start/prepare.mjs'
import { explain } from '../start/refusal.mjs'
import { endTools } from '../start/run-tool.mjs'

/** Exit code 0 when every promise held, 1 when one was broken or something could not be started. */
export async function main() {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      interrupted.abort(new Error('interrupted'))
      endTools()
    })
  try {
    const { root } = prepare()
    mkdirSync(join(root, '.local', 'logs'), { recursive: true })
    await install(root, join(root, '.local', 'logs', 'install.log'))
    await understandTypeScript()
    const { scaleTest } = await import('./scale-test.ts')
    process.exit(await scaleTest(process.argv.slice(2), interrupted.signal))
  } catch (error) {
    if (interrupted.signal.aborted) console.log('\nBroken off; nothing of it stays.')
    else explain(error)
    process.exit(1)
  }
}
