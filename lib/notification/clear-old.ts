import { db } from '@/lib/db'

const AT_ONCE = 5000

/** Deletes what was told more than a year ago, read or not, and answers how much that was. */
export async function clearOldNotifications(signal?: AbortSignal): Promise<number> {
  let cleared = 0
  let last = AT_ONCE
  while (last === AT_ONCE && !signal?.aborted) {
    last = await db.$executeRaw`
      delete from notification where id in (
        select id from notification where created_at < now() - interval '1 year' order by created_at limit ${AT_ONCE})`
    cleared += last
  }
  return cleared
}
