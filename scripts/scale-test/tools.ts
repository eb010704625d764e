import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@/lib/refusal'

const CLUSTERS = '/usr/lib/postgresql'
const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin']
const PACKAGES = { nginx: 'nginx-light', pgbouncer: 'pgbouncer', 'redis-server': 'redis-server' }

export type Tools = Record<keyof typeof PACKAGES, string> & { postgres: (program: string) => string }

/** Where Debian's programs are. Throws a Refusal that says how to install the missing ones. */
export function findTools(): Tools {
  const folder = clusterFolder()
  const found = Object.entries(PACKAGES).map(
    ([program]) => [program, PLACES.map((place) => join(place, program)).find(existsSync)] as const,
  )
  const missing = found.filter(([, path]) => !path).map(([name]) => PACKAGES[name as keyof typeof PACKAGES])
  if (!folder) missing.push('postgresql')
  if (missing.length > 0)
    throw new Refusal(
      `The scale test runs Debian's programs, and these packages are missing: ${missing.join(', ')}.\n` +
        `Install them with: apt-get install --no-install-recommends ${missing.join(' ')}`,
    )
  return {
    ...(Object.fromEntries(found) as Record<keyof typeof PACKAGES, string>),
    postgres: (program) => join(folder as string, program),
  }
}

/** The programs of the newest PostgreSQL that Debian has put here; Backboard needs 15. */
function clusterFolder(): string | undefined {
  const majors = existsSync(CLUSTERS)
    ? readdirSync(CLUSTERS)
        .map(Number)
        .filter((major) => major >= 15)
    : []
  const folder = join(CLUSTERS, String(Math.max(...majors)), 'bin')
  return ['initdb', 'postgres', 'pg_basebackup'].every((program) => existsSync(join(folder, program)))
    ? folder
    : undefined
}
