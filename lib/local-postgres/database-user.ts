import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { Refusal } from '@/lib/refusal'

/** Whom PostgreSQL runs as. It refuses to run as root. */
export type DatabaseUser = { uid: number; gid: number }

// Nothing of the site's secrets, and none of the operator's PG… variables.
export const POSTGRES_ENV = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }

/** null: whoever runs this process. For root: the owner of the existing cluster, else the system user `postgres`, made when missing. */
export function databaseUser(cluster: string): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  return systemUser() ?? createSystemUser()
}

function systemUser(): DatabaseUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function createSystemUser(): DatabaseUser {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  // Alpine and other BusyBox systems have no useradd.
  if (!systemUser()) spawnSync('adduser', ['-S', '-D', '-H', 'postgres'])
  const user = systemUser()
  if (!user)
    throw new Refusal(
      'PostgreSQL does not run as root and the system user "postgres" could not be made; run as an ordinary user or set DATABASE_URL.',
    )
  return user
}

/** Asks the system itself, as that user, so that every parent folder and any access list counts. */
export function canReach(user: DatabaseUser, path: string): boolean {
  const test = spawnSync('test', ['-x', path, '-a', '-r', path], { ...user, cwd: '/' })
  return test.status === 0
}
