import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../start/install.mjs'
import { understandTypeScript } from '../start/prepare.mjs'
import { explain } from '../start/refusal.mjs'
import { endTools } from '../start/run-tool.mjs'

/** Installs when needed, then hands over to TypeScript. The last line always says how many passed and failed. */
export async function main() {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      interrupted.abort(new Error('interrupted'))
      endTools()
    })
  try {
    const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')
    process.chdir(root)
    mkdirSync(join(root, '.local', 'logs'), { recursive: true })
    await install(root, join(root, '.local', 'logs', 'install.log'))
    await understandTypeScript()
    const { runTests } = await import('./run-tests.ts')
    process.exit(await runTests(process.argv.slice(2), interrupted.signal))
  } catch (error) {
    explain(error)
    console.log('tests: 0 passed, 1 failed')
    process.exit(1)
  }
}
