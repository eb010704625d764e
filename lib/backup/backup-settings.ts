import type { Env } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import type { Keep } from './keep-rules'

type BackupSettings = { directory: string; passphrase?: string; keep: Keep }

/** @throws Refusal where no BACKUP_DIR is set */
export function backupSettings(
  env: Pick<Env, 'BACKUP_DIR' | 'BACKUP_PASSPHRASE' | 'BACKUP_KEEP'>,
): BackupSettings {
  if (!env.BACKUP_DIR)
    throw new Refusal(
      'BACKUP_DIR is not set: name the folder for backups, better on another disk or machine.',
    )
  const [daily = 0, weekly = 0, monthly = 0] = env.BACKUP_KEEP.split(' ').map(Number.parseFloat)
  return {
    directory: env.BACKUP_DIR,
    passphrase: env.BACKUP_PASSPHRASE,
    keep: { daily, weekly, monthly },
  }
}
