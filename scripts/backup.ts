import { backUp } from '@/lib/backup/back-up'
import { backupSettings } from '@/lib/backup/backup-settings'
import { readEnv } from '@/lib/env'
import { checkDatabase } from '@/lib/migrate/check-database'
import { Refusal } from '@/lib/refusal'

/** `npm run backup [-- FOLDER]`: a backup while the site runs, read back, and the old ones cleared away. */
export async function main([directory, ...more]: string[]): Promise<number> {
  if (directory?.startsWith('-') || more.length > 0) throw new Refusal('Use: npm run backup [-- FOLDER]')
  const env = readEnv(directory ? { ...process.env, BACKUP_DIR: directory } : process.env)
  const settings = backupSettings(env)
  await checkDatabase(env.DIRECT_DATABASE_URL)
  const began = Date.now()
  const { file, manifest, removed } = await backUp({ ...settings, databaseUrl: env.DIRECT_DATABASE_URL })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(
    `${file}: ${rows} rows of ${manifest.tables.length} tables in ${seconds} s, read back and right.`,
  )
  if (!settings.passphrase)
    console.log('It is not encrypted (BACKUP_PASSPHRASE): it holds addresses of members, so keep it safe.')
  for (const old of removed) console.log(`removed ${old}`)
  return 0
}
