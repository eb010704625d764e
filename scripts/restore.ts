import { resolve } from 'node:path'
import { listBroughtBack } from '@/lib/backup/list-brought-back'
import { restore } from '@/lib/backup/restore'
import { readEnv } from '@/lib/env'
import { checkDatabase } from '@/lib/migrate/check-database'
import { prepareDatabase } from '@/lib/migrate/prepare-database'
import { requireSameDatabase } from '@/lib/migrate/require-same-database'
import { recount } from '@/lib/recount/recount'
import { Refusal } from '@/lib/refusal'
import { readSecretFiles } from './start/secret-files'

/** `npm run restore -- FILE`: puts a backup into an empty database; afterwards the site can serve from it. */
export async function main([file, ...more]: string[]): Promise<number> {
  if (!file || file.startsWith('-') || more.length > 0) throw new Refusal('Use: npm run restore -- FILE')
  readSecretFiles(['BACKUP_PASSPHRASE'])
  const env = readEnv()
  const { DIRECT_DATABASE_URL: siteUrl, MIGRATE_DATABASE_URL: ownerUrl = siteUrl } = env
  await checkDatabase(ownerUrl, env.MIGRATE_DATABASE_URL ? 'MIGRATE_DATABASE_URL' : undefined)
  await requireSameDatabase(ownerUrl, siteUrl)
  const tell = (what: string) => console.log(`  ${what} …`)
  const manifest = await restore({ file: resolve(file), passphrase: env.BACKUP_PASSPHRASE, ownerUrl, tell })
  await prepareDatabase({ ownerUrl, siteUrl, tell: console.log })
  tell('recounting every number from the votes')
  const { differences } = await recount(ownerUrl, {
    fix: false,
    report: ({ what, stored, recounted }) => console.log(`${what}: stored ${stored}, recounted ${recounted}`),
  })
  console.log('It has brought back, also what was taken away after the backup:')
  for (const sentence of await listBroughtBack(ownerUrl)) console.log(`  ${sentence}`)
  const when = `the site as it was at ${manifest.madeAt}`
  if (differences === 0) console.log(`Restored: ${when}. Everybody signs in again, programs need new tokens.`)
  else
    console.log(
      `Restored: ${when}, but ${differences} numbers contradict the votes: npm run recount -- --fix`,
    )
  return differences === 0 ? 0 : 1
}
