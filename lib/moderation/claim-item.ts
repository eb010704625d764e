import { db } from '@/lib/db'
import { isId } from '@/lib/id'
import type { Subject } from './moderation-schema'
import type { Claim } from './queue-schema'

/**
 * Says that a moderator looks at an item from now on, for five minutes, and lets go of any other; who was there first
 * keeps it, and is told to whoever comes later. Null for what can be no item.
 */
export async function claimItem(moderatorId: string, { type, id }: Subject): Promise<Claim | null> {
  if (!isId(id)) return null
  const [row] = await db.$queryRaw<{ handle: string; since: Date; mine: boolean }[]>`
    select * from claim_item(${moderatorId}::uuid, ${type}, ${id}::uuid)`
  return row ? { by: row.handle, since: row.since.toISOString(), mine: row.mine } : null
}
