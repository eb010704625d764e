// Deletes all local data: the data folder, and what lies elsewhere for it.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import './start/require-node.mjs'
import { requireWritable } from './start/checks.mjs'
import { describeHolder, STARTING } from './start/holder.mjs'
import { install } from './start/install.mjs'
import { askHolder, takeLock } from './start/lock.mjs'
import { endOldServer } from './start/old-server.mjs'
import { prepare, understandTypeScript } from './start/prepare.mjs'
import { explain, Refusal } from './start/refusal.mjs'

async function reset() {
  const { root, dataDir, logsDir } = prepare()
  requireWritable(root, dataDir)
  if (!(await takeLock(dataDir, 'site', 'npm run reset'))) {
    const holder = describeHolder((await askHolder(dataDir, 'site')) ?? STARTING)
    throw new Refusal(`The data are in use by ${holder}; stop that first, then reset.`)
  }
  await install(root, join(logsDir, 'install.log'))
  await understandTypeScript()
  const { placesElsewhere } = await import('../lib/local-postgres/place.ts')
  const { clearOrphan } = await import('../lib/local-postgres/orphan.ts')
  const places = [dataDir, ...placesElsewhere(dataDir)]
  if (!(await isAgreed(places))) return console.log('Nothing was deleted.')
  await endOldServer(dataDir)
  for (const place of places) await clearOrphan(join(place, 'postgres'))
  for (const place of places) rmSync(place, { recursive: true, force: true })
  console.log(`Deleted: ${places.join(', ')}`)
}

async function isAgreed(places) {
  if (process.argv.includes('--yes')) return true
  if (!process.stdin.isTTY) throw new Refusal('Nobody can be asked here; say --yes to delete all local data.')
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(`Delete all local data (${places.join(', ')})? Type yes: `)
  ask.close()
  return answer.trim().toLowerCase() === 'yes'
}

reset().then(
  () => process.exit(0),
  (error) => {
    explain(error)
    process.exit(1)
  },
)
