import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One hash of all that these files and folders hold, names included. Missing ones count as empty. */
export function fingerprint(paths: string[], skip: string[] = []): string {
  const hash = createHash('sha256')
  for (const path of paths) add(hash, path, skip)
  return hash.digest('hex')
}

function add(hash: ReturnType<typeof createHash>, path: string, skip: string[]): void {
  if (skip.includes(path) || /\.test\.tsx?$/.test(path) || !existsSync(path)) return
  if (statSync(path).isDirectory())
    for (const name of readdirSync(path).sort()) add(hash, join(path, name), skip)
  else {
    const content = readFileSync(path)
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
}

/** Runs `work` unless the stamp says that it was done for this hash. The stamp is removed first and written last, so half-done work is done again. */
export async function unlessDone(
  stampFile: string,
  hash: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (isDone(stampFile, hash)) return false
  rmSync(stampFile, { force: true })
  await work()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
  return true
}

export function isDone(stampFile: string, hash: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash
}
