import { existsSync } from 'node:fs'
import { readLastBackup } from '@/lib/backup/backup-names'
import { checkDisk } from './check-machine'
import { type Finding, good, worry, wrong } from './finding'

const HOUR_MS = 3_600_000
const MOST_HOURS = 26

/** Whether a backup was made lately, and whether the next one has room. */
export async function checkBackups({ BACKUP_DIR }: Record<string, string | undefined>): Promise<Finding[]> {
  if (!BACKUP_DIR)
    return [
      worry('backups', 'BACKUP_DIR is not set: the site makes no backups.', 'docs/operations.md, “Backup”.'),
    ]
  if (!existsSync(BACKUP_DIR))
    return [
      wrong('backups', `BACKUP_DIR ${BACKUP_DIR} does not exist.`, 'Make the folder, writable by the site.'),
    ]
  return [lastBackup(BACKUP_DIR), await checkDisk('backups’ disk', BACKUP_DIR)]
}

function lastBackup(directory: string): Finding {
  const last = readLastBackup(directory)
  if (!last) return wrong('backups', `There is none in ${directory}.`, 'npm run backup')
  const hours = Math.floor((Date.now() - last.madeAt.getTime()) / HOUR_MS)
  const says = `The last one is ${hours} hours old.`
  if (hours > MOST_HOURS) return wrong('backups', says, 'Is the site running? npm run backup makes one now.')
  return good('backups', says)
}
