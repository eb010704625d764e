import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { findBinaries } from './binaries'
import { DATABASE_USER, ensureCluster } from './cluster'
import { databaseUser } from './database-user'
import { keep } from './keep'
import { clearOrphan } from './orphan'
import { keptPassword } from './password'
import { clusterPlace, knownCluster, notePlace, sharedFolder } from './place'
import { startPostmaster } from './postmaster'

export type LocalPostgres = {
  url: string
  /** Where the data lies; outside the data folder when the database's user cannot reach that. */
  place: string
  pid: number
  /** Resolves when PostgreSQL has ended, whatever ended it. */
  ended: Promise<void>
  stop(): Promise<void>
}

/** Starts the PostgreSQL of this data folder, made when missing. Only one process at a time may do so: hold the folder's lock. */
export async function startLocalPostgres(options: {
  dataDir: string
  durable?: boolean
  /** A free one when absent. */
  port?: number
}): Promise<LocalPostgres> {
  const dataDir = resolve(options.dataDir)
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o755)
  const user = databaseUser(knownCluster(dataDir) ?? join(dataDir, 'postgres'))
  const place = clusterPlace(dataDir, user)
  const cluster = join(place, 'postgres')
  const binaries = await findBinaries(user, sharedFolder)
  const password = keptPassword(place, dataDir)
  const isNew = await ensureCluster(cluster, binaries, user, password)
  notePlace(dataDir, place)
  if (!isNew) await clearOrphan(cluster)
  const logFile = join(dataDir, 'logs', 'postgres.log')
  const { durable = true, port } = options
  const postmaster = await startPostmaster({ cluster, binaries, user, password, logFile, durable, port })
  const url = postmaster.url.replace(/postgres$/, DATABASE_USER)
  await ensureDatabase(postmaster.url)
  keep(join(dataDir, 'postgres-url'), url)
  const stop = async () => {
    await postmaster.stop()
    rmSync(join(dataDir, 'postgres-url'), { force: true })
  }
  return { url, place, pid: postmaster.pid, ended: postmaster.ended, stop }
}

/** The address of this data folder's PostgreSQL if a running site left one. */
export function localPostgresUrl(dataDir: string): string | null {
  const file = join(dataDir, 'postgres-url')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_USER])
    if (!rowCount) await client.query(`create database ${DATABASE_USER}`)
  } finally {
    await client.end()
  }
}
