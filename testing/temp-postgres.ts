import { tmpdir } from 'node:os'
import { siteUrlOf } from '@/lib/local-postgres/site-role'
import { prepareDatabase } from '@/lib/migrate/prepare-database'
import { seedEditorial } from '@/prisma/seed'
import { startEmptyCluster } from './empty-cluster'

/**
 * A PostgreSQL of its own in a temporary folder, migrated and seeded. `stop` removes it again. `url` is its owner's; the
 * site uses siteUrlOf(url).
 * @param durable whether it waits for the disk at every commit, as a real one does; tests need not
 * @param folder where its data folder is made
 */
export async function startTempPostgres({ durable = false, folder = tmpdir() } = {}) {
  const { url, pid, ended, dataDir, stop } = await startEmptyCluster({ durable, folder })
  try {
    await prepareDatabase({ ownerUrl: url, siteUrl: siteUrlOf(url) })
    await seedEditorial(siteUrlOf(url))
  } catch (error) {
    await stop()
    throw error
  }
  return { url, pid, ended, dataDir, stop }
}
