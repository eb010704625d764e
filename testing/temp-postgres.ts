import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placesElsewhere } from '@/lib/local-postgres/place'
import { startLocalPostgres } from '@/lib/local-postgres/start-local-postgres'
import { migrate } from '@/lib/migrate/migrate'
import { seedEditorial } from '@/prisma/seed'

/**
 * A PostgreSQL of its own in a temporary folder, migrated and seeded. `stop` removes it again.
 * @param durable whether it waits for the disk at every commit, as a real one does; tests need not
 * @param folder where its data folder is made
 */
export async function startTempPostgres({ durable = false, folder = tmpdir() } = {}) {
  const dataDir = mkdtempSync(join(folder, 'backboard-test-'))
  chmodSync(dataDir, 0o755)
  const postgres = await startLocalPostgres({ dataDir, durable })
  const remove = () => {
    for (const place of [...placesElsewhere(dataDir), dataDir])
      rmSync(place, { recursive: true, force: true })
  }
  const stop = async () => {
    await postgres.stop()
    remove()
  }
  try {
    await migrate(postgres.url)
    await seedEditorial(postgres.url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: postgres.url, pid: postgres.pid, ended: postgres.ended, dataDir, stop }
}
