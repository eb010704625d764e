import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { EnvError, envNames, readEnv } from '@/lib/env'
import { checkDatabase } from '@/lib/migrate/check-database'
import { prepareDatabase } from '@/lib/migrate/prepare-database'
import { Refusal } from '@/lib/refusal'
import { readEditorial, seedEditorial } from '@/prisma/seed'
import { readSecretFiles } from './start/secret-files'

/**
 * A built site where nothing may be written: brings the database up to date, then serves in this same process. Any
 * number of processes may begin at once; one of them migrates. `--migrate` ends after the first half.
 */
async function main(args: string[]) {
  if (existsSync('.env')) process.loadEnvFile('.env')
  readSecretFiles(envNames)
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { DIRECT_DATABASE_URL: siteUrl, MIGRATE_DATABASE_URL: ownerUrl = siteUrl } = readEnv()
  await checkDatabase(ownerUrl, process.env.MIGRATE_DATABASE_URL ? 'MIGRATE_DATABASE_URL' : undefined)
  const applied = await prepareDatabase({ ownerUrl, siteUrl, tell: console.log })
  const editorial = readEditorial(pathToFileURL(resolve('prisma/seed-data/editorial-2024.json')))
  const seeded = await seedEditorial(siteUrl, editorial)
  console.log(`the database is ready: ${applied.length} migrations and ${seeded} rows of the editors are new`)
  if (args.includes('--migrate')) return
  if (!process.env.AUTH_SECRET) throw new Refusal('AUTH_SECRET is not set: every process needs the same one.')
  // Who serves does not know it. Empty: Next would read it from a .env file again.
  process.env.MIGRATE_DATABASE_URL = ''
  await import(pathToFileURL(resolve(process.env.BUILD_DIR ?? '.next', 'server.mjs')).href)
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof EnvError || error instanceof Refusal ? error.message : error)
  process.exit(1)
})
