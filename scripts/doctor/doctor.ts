import { envNames } from '@/lib/env'
import { localPostgresUrl } from '@/lib/local-postgres/start-local-postgres'
import { readSecretFiles } from '../start/secret-files'
import { checkBackups } from './check-backups'
import { checkConfiguration } from './check-configuration'
import { checkContent } from './check-content'
import { checkMachine } from './check-machine'
import { checkMail } from './check-mail'
import { checkSchema } from './check-schema'
import { checkServer } from './check-server'
import { checkSite } from './check-site'
import { type Check, worry } from './finding'
import { report, runChecks } from './run-checks'

/** Looks at the whole installation, changes nothing, prints what it found; 0 when nothing is wrong. */
export async function doctor(dataDir: string): Promise<number> {
  readSecretFiles(envNames)
  const { url, isLocal } = addressOfDatabase(dataDir)
  const settings = { ...process.env, DATABASE_URL: url ?? 'postgresql://none', DATA_DIR: dataDir }
  const checks: Check[] = [
    { about: 'configuration', run: async () => checkConfiguration(settings, isLocal) },
    { about: 'machine', run: () => checkMachine(dataDir) },
    ...(url ? databaseChecks(url, isLocal) : [{ about: 'database', run: notRunning }]),
    { about: 'mail', run: () => checkMail(settings) },
    { about: 'site', run: () => checkSite(settings) },
    { about: 'backups', run: () => checkBackups(settings) },
  ]
  const found = await runChecks(checks)
  console.log(report(found))
  return found.some(({ state }) => state === 'wrong') ? 1 : 0
}

const databaseChecks = (url: string, isLocal: boolean): Check[] => [
  { about: 'database', run: () => checkServer(url, isLocal) },
  { about: 'schema', run: () => checkSchema(url) },
  { about: 'content', run: () => checkContent(url, isLocal) },
]

const notRunning = async () => [
  worry(
    'database',
    'The local database is not running, as no site runs here.',
    'npm start, then run this again.',
  ),
]

/** The primary's own address where one is given; else the database that a running `npm start` brought. */
function addressOfDatabase(dataDir: string): { url: string | null; isLocal: boolean } {
  const url = process.env.DIRECT_DATABASE_URL ?? process.env.DATABASE_URL
  return url ? { url, isLocal: false } : { url: localPostgresUrl(dataDir), isLocal: true }
}
