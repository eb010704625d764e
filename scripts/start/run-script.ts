import { join } from 'node:path'
import { envNames } from '@/lib/env'
import { generateClient, hasClient } from '../build'
import { authSecret } from './auth-secret'
import { databaseForCommand } from './database-for-command'
import { readSecretFiles } from './secret-files'

const LEAVE_IT = new Set(['backup', 'restore'])

type Script = { name: string; args: string[]; dataDir: string; logsDir: string }

/** Imports scripts/NAME.ts and calls its `main(args)` with a ready database; returns its exit code. */
export async function runScript({ name, args, dataDir, logsDir }: Script): Promise<number> {
  readSecretFiles(envNames)
  if (!hasClient()) await generateClient(join(logsDir, 'generate.log'))
  const command = `npm run ${process.env.npm_lifecycle_event ?? name}`
  const database = await databaseForCommand(dataDir, command, { isLeftAsItIs: LEAVE_IT.has(name) })
  try {
    process.env.DATABASE_URL = database.siteUrl
    process.env.MIGRATE_DATABASE_URL = database.ownerUrl
    process.env.AUTH_SECRET = authSecret(dataDir)
    process.env.DATA_DIR = dataDir
    const { main } = await import(`../${name}.ts`)
    return (await main(args)) ?? 0
  } finally {
    await database.stop()
  }
}
