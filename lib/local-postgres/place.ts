import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@/lib/refusal'
import { canReach, type DatabaseUser } from './database-user'
import { keep } from './keep'

const SHARED_FOLDERS = ['/var/lib/backboard', '/var/tmp/backboard']
const HERE = '.'

/**
 * Where the cluster lies: in the data folder, or where the database's user can reach it (a clone under /root is
 * closed to it). Never an empty place while the data of this folder are known to lie in another.
 */
export function clusterPlace(dataDir: string, user: DatabaseUser | null): string {
  const noted = notedPlace(dataDir)
  const places = placesWithCluster(dataDir)
  const isReachable = !user || canReach(user, dataDir)
  const isStray = noted && !places.includes(noted) && (places.length === 0 || hasCluster(noted))
  if (isStray) throw strayed(dataDir, noted, placeToMake(dataDir, isReachable))
  const known = places.find((place) => place === noted) ?? places[0]
  if (known === dataDir && !isReachable)
    throw new Refusal(
      `The data lie in ${dataDir}, which the system user of PostgreSQL can no longer enter. Open the folders above it to that user again (chmod o+x), or begin anew with npm run reset, which deletes the data.`,
    )
  return known ?? placeToMake(dataDir, isReachable)
}

/** Writes down where the data lie, so that a folder that is moved or closed later does not look like a new one. */
export function notePlace(dataDir: string, place: string): void {
  keep(noteIn(dataDir), place === dataDir ? HERE : place)
}

/** Where a cluster of this data folder exists already, the noted place first. */
export function knownCluster(dataDir: string): string | null {
  const noted = notedPlace(dataDir)
  const place = [...(noted ? [noted] : []), ...placesWithCluster(dataDir)].find(hasCluster)
  return place ? join(place, 'postgres') : null
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
  throw new Refusal(`Neither ${SHARED_FOLDERS.join(' nor ')} can be written.`)
}

function placeToMake(dataDir: string, isReachable: boolean): string {
  if (isReachable) return dataDir
  const place = join(sharedFolder(), nameOf(dataDir))
  mkdirSync(place, { recursive: true, mode: 0o711 })
  return place
}

function strayed(dataDir: string, noted: string, place: string): Refusal {
  return new Refusal(
    hasCluster(noted)
      ? `The data of ${dataDir} lie in ${noted}, because the folder was moved or copied. If it was moved, move them after it (mv ${noted}/postgres* ${place}/); to begin with an empty site here: npm run reset.`
      : `The data of ${dataDir} lay in ${noted} and are not there any more. Bring them back, or begin with an empty site: npm run reset.`,
  )
}

function notedPlace(dataDir: string): string | null {
  if (!existsSync(noteIn(dataDir))) return null
  const noted = readFileSync(noteIn(dataDir), 'utf8').trim()
  return noted === HERE ? dataDir : noted || null
}

const placesWithCluster = (dataDir: string) => [dataDir, ...placesElsewhere(dataDir)].filter(hasCluster)
const hasCluster = (place: string) => existsSync(join(place, 'postgres'))
const noteIn = (dataDir: string) => join(dataDir, 'postgres-place')

function nameOf(dataDir: string): string {
  return createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)
}
