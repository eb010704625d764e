// Runs scripts/NAME.ts with everything that it needs: dependencies, the database client, a database, the secret.
import { join } from 'node:path'
import './start/require-node.mjs'
import { requireWritable } from './start/checks.mjs'
import { install } from './start/install.mjs'
import { prepare, understandTypeScript } from './start/prepare.mjs'
import { explain } from './start/refusal.mjs'

async function run([name, ...args]) {
  const { root, dataDir, logsDir } = prepare()
  requireWritable(root, dataDir)
  await install(root, join(logsDir, 'install.log'))
  await understandTypeScript()
  const { runScript } = await import('./start/run-script.ts')
  return runScript({ name, args, dataDir, logsDir })
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code ?? 0),
  (error) => {
    explain(error)
    process.exit(1)
  },
)
