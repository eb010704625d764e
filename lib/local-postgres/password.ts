import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@/lib/refusal'
import { keep } from './keep'

/**
 * The password of the cluster in `place`, kept beside it: a clone that is deleted and made anew finds both. Sites of
 * the first days kept it in the data folder.
 */
export function keptPassword(place: string, dataDir: string): string {
  const beside = join(place, 'postgres-password')
  const file = [beside, join(dataDir, 'postgres-password')].find(existsSync)
  if (!file && existsSync(join(place, 'postgres'))) throw lostPassword(place)
  const password = file ? readFileSync(file, 'utf8').trim() : randomBytes(24).toString('base64url')
  if (file !== beside) keep(beside, password)
  return password
}

export const lostPassword = (place: string) =>
  new Refusal(
    `The local PostgreSQL in ${place} does not take the password kept for it. Put back the right one (${join(place, 'postgres-password')}), or begin anew with npm run reset, which deletes the data.`,
  )
