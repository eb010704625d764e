import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file for its owner only, whole or not at all. */
export function keep(file: string, text: string): void {
  writeFileSync(`${file}.new`, `${text}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
