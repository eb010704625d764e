import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placesElsewhere } from '@/lib/local-postgres/place'
import { startLocalPostgres } from '@/lib/local-postgres/start-local-postgres'

/**
 * A PostgreSQL of its own in a temporary folder, with an empty database. `stop` removes it again.
 * @param folder where its data folder is made
 */
export async function startEmptyCluster({ durable = false, folder = tmpdir() } = {}) {
  const dataDir = mkdtempSync(join(folder, 'backboard-test-'))
  chmodSync(dataDir, 0o755)
  const postgres = await startLocalPostgres({ dataDir, durable })
  const stop = async () => {
    await postgres.stop()
    for (const place of [...placesElsewhere(dataDir), dataDir])
      rmSync(place, { recursive: true, force: true })
  }
  return { ...postgres, dataDir, stop }
}
