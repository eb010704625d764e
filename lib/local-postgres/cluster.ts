import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '@/lib/refusal'
import type { Binaries } from './binaries'
import { type DatabaseUser, POSTGRES_ENV } from './database-user'

const MAJOR = '18'
export const DATABASE_USER = 'backboard'

/** Makes the cluster when there is none. A half-made one never gets the final name. Returns whether it is new. */
export async function ensureCluster(
  cluster: string,
  binaries: Binaries,
  user: DatabaseUser | null,
  password: string,
): Promise<boolean> {
  for (const name of readdirSync(dirname(cluster)))
    if (name.startsWith('postgres.new-'))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
  if (existsSync(cluster)) {
    checkVersion(cluster)
    return false
  }
  const fresh = join(dirname(cluster), `postgres.new-${randomBytes(4).toString('hex')}`)
  const passwordFile = `${fresh}.password`
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' })
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid)
  try {
    await initdb(binaries, user, fresh, passwordFile)
    renameSync(fresh, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  return true
}

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== MAJOR)
    throw new Refusal(
      `${cluster} was made by PostgreSQL ${version}, this version of the site brings PostgreSQL ${MAJOR}.`,
    )
}

async function initdb(binaries: Binaries, user: DatabaseUser | null, folder: string, passwordFile: string) {
  const options = ['--auth=scram-sha-256', `--username=${DATABASE_USER}`, `--pwfile=${passwordFile}`]
  // The built-in locale sorts the same on every machine and needs no locale of the system.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = spawn(binaries.initdb, ['-D', folder, ...options, ...locale], {
    ...(user ?? {}),
    cwd: '/',
    env: POSTGRES_ENV,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done))
  if (code !== 0) throw new Error(`initdb ended with ${code}.\n${said}`)
}
