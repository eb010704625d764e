import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

type BackupFile = { file: string; madeAt: Date; isEncrypted: boolean }

const NAME = /^backboard-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz(\.age)?$/
const PART = /^backboard-\d{8}T\d{6}Z\.tar\.gz(\.age)?\.part-\d+$/

/** backboard-20261128T182110Z.tar.gz, with .age behind it when it is encrypted. */
export const backupName = (madeAt: Date, isEncrypted: boolean): string =>
  `backboard-${madeAt.toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz${isEncrypted ? '.age' : ''}`

/** The finished backups of a folder, newest first. @throws when the folder cannot be read */
export function listBackups(directory: string): BackupFile[] {
  return readdirSync(directory)
    .flatMap((name): BackupFile[] => {
      const parts = NAME.exec(name)
      if (!parts) return []
      const [year, month, day, hour, minute, second] = parts.slice(1, 7)
      const madeAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
      const file = join(directory, name)
      return [{ file, madeAt, isEncrypted: parts[7] !== undefined }]
    })
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

/** Half-written ones that a killed backup left more than a day ago. */
export const listLeftovers = (directory: string, now: Date): string[] =>
  readdirSync(directory)
    .filter((name) => PART.test(name))
    .map((name) => join(directory, name))
    .filter((file) => now.getTime() - statSync(file).mtimeMs > 86_400_000)

/**
 * The newest finished backup, for whoever checks its age; null when there is none.
 * @param directory BACKUP_DIR
 * @throws when the folder is missing or cannot be read
 */
export const readLastBackup = (directory: string): BackupFile | null => listBackups(directory)[0] ?? null
