import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDatabase } from '@/bench/fill/fill-database'
import { placesElsewhere } from '@/lib/local-postgres/place'
import { startLocalPostgres } from '@/lib/local-postgres/start-local-postgres'
import { migrate } from '@/lib/migrate/migrate'
import { seedEditorial } from '@/prisma/seed'

export const SMALL = { technologies: 13, points: 260, members: 1000, votes: 10_000, comments: 2000, days: 30 }

/** A site's database of the usual size, as durable as the large one, so that votes cost the same there. */
export async function smallDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), 'backboard-small-'))
  chmodSync(dataDir, 0o755)
  const postgres = await startLocalPostgres({ dataDir })
  const stop = async () => {
    await postgres.stop()
    for (const place of [...placesElsewhere(dataDir), dataDir])
      rmSync(place, { recursive: true, force: true })
  }
  try {
    await migrate(postgres.url)
    await seedEditorial(postgres.url)
    await fillDatabase(postgres.url, SMALL)
    return { url: postgres.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
