import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { canReach, type DatabaseUser } from './database-user'

const SHARED_FOLDERS = ['/var/lib/backboard', '/var/tmp/backboard']

/** Where the cluster lies: in the data folder, or where the database's user can reach it (a clone under /root is closed to it). */
export function clusterPlace(dataDir: string, user: DatabaseUser | null): string {
  if (!user || canReach(user, dataDir)) return dataDir
  const place = join(sharedFolder(), nameOf(dataDir))
  mkdirSync(place, { recursive: true, mode: 0o711 })
  return place
}

/** The places outside the data folder that hold data for it. */
export function placesElsewhere(dataDir: string): string[] {
  return SHARED_FOLDERS.map((folder) => join(folder, nameOf(dataDir))).filter((place) => existsSync(place))
}

/** A folder of root's that every user can enter. */
export function sharedFolder(): string {
  for (const folder of SHARED_FOLDERS)
    try {
      mkdirSync(folder, { recursive: true })
      // Anybody may have made the one in /var/tmp before us.
      if (statSync(folder).uid !== 0) continue
      chmodSync(folder, 0o755)
      return folder
    } catch {}
  throw new Error(`Neither ${SHARED_FOLDERS.join(' nor ')} can be written.`)
}

function nameOf(dataDir: string): string {
  return createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)
}
