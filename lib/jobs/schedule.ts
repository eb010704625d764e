import { deleteDueAccounts } from '@/lib/account/delete-due-accounts'
import { makeDueBackup } from '@/lib/backup/make-due-backup'
import { clearDeleted } from '@/lib/comment/clear-deleted'
import { renderOutdated } from '@/lib/comment/render-outdated'
import { lookForManipulation } from '@/lib/flag/look-for-manipulation'
import { endSuspensions } from '@/lib/member/end-suspensions'
import { clearOldNotifications } from '@/lib/notification/clear-old'
import { clearAsked } from '@/lib/session/clear-asked'
import { clearExpired } from '@/lib/session/clear-expired'
import { catchUpSnapshots } from '@/lib/snapshot/catch-up'

export type Job = {
  name: string
  /** In UTC. */
  cron: string
  /** Also when a process starts. */
  atStart?: boolean
  /** @param signal aborted when the process is to end: whatever can be left for the next run then is */
  run: (signal: AbortSignal) => Promise<unknown>
}

export const schedule: Job[] = [
  { name: 'daily-snapshot', cron: '1 0 * * *', atStart: true, run: catchUpSnapshots },
  { name: 'look-for-manipulation', cron: '17 * * * *', run: () => lookForManipulation() },
  {
    name: 'render-comments',
    cron: '29 3 * * *',
    atStart: true,
    run: (signal) => renderOutdated(undefined, signal),
  },
  { name: 'end-suspensions', cron: '* * * * *', run: () => endSuspensions() },
  { name: 'clear-deleted-comments', cron: '53 3 * * *', run: clearDeleted },
  { name: 'delete-accounts', cron: '7 * * * *', atStart: true, run: deleteDueAccounts },
  { name: 'clear-asked', cron: '*/10 * * * *', run: clearAsked },
  { name: 'clear-expired', cron: '41 3 * * *', run: clearExpired },
  { name: 'clear-old-notifications', cron: '53 3 * * *', run: clearOldNotifications },
]

/** In processes that have a BACKUP_DIR: the first of them each day. */
export const backupJob: Job = {
  name: 'backup',
  cron: '23 * * * *',
  atStart: true,
  run: () => makeDueBackup(),
}

/** Of every job that a process of the site may have. */
export const jobNames: string[] = [...schedule, backupJob].map(({ name }) => name)
