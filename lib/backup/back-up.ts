import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupName, listBackups, listLeftovers } from './backup-names'
import { type Dump, dumpTables } from './dump-tables'
import { chooseKept, type Keep } from './keep-rules'
import type { Manifest } from './manifest-schema'
import { verifyArchive } from './verify-archive'
import { writeArchive } from './write-archive'

type Backup = Dump & {
  directory: string
  /** Encrypts the archive. */
  passphrase?: string
  keep: Keep
}
export type Made = { file: string; manifest: Manifest; removed: string[] }

/**
 * Makes a backup while the site runs, reads it back, gives it its final name only then, and afterwards removes the old
 * ones that nothing keeps. One that fails leaves the earlier ones as they are.
 */
export async function backUp({ directory, passphrase, keep, ...dump }: Backup): Promise<Made> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, backupName(new Date(), Boolean(passphrase)))
  const part = `${file}.part-${process.pid}`
  try {
    await writeArchive(part, passphrase, async (add) => {
      await dumpTables(add, dump)
    })
    await toDisk(part)
    const manifest = await verifyArchive(part, passphrase)
    await rename(part, file)
    await toDisk(directory)
    return { file, manifest, removed: await removeOld(directory, keep) }
  } finally {
    await rm(part, { force: true })
  }
}

async function removeOld(directory: string, keep: Keep): Promise<string[]> {
  const backups = listBackups(directory)
  const kept = chooseKept(
    backups.map(({ madeAt }) => madeAt),
    keep,
  )
  const old = backups.filter(({ madeAt }) => !kept.has(madeAt)).map(({ file }) => file)
  for (const file of [...old, ...listLeftovers(directory, new Date())]) await rm(file, { force: true })
  return old
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
