import { existsSync } from 'node:fs'
import { env } from '@/lib/env'
import { backUp, type Made } from './back-up'
import { readLastBackup } from './backup-names'
import { backupSettings } from './backup-settings'

/**
 * Makes the backup of this UTC day unless there is one: asked every hour, a machine that was off in the night makes up
 * for it.
 */
export async function makeDueBackup(now = new Date()): Promise<Made | null> {
  const settings = backupSettings(env())
  const last = existsSync(settings.directory) ? readLastBackup(settings.directory) : null
  const dayOf = (time: Date) => time.toISOString().slice(0, 10)
  if (last && dayOf(last.madeAt) === dayOf(now)) return null
  return backUp({ ...settings, databaseUrl: env().DIRECT_DATABASE_URL })
}
