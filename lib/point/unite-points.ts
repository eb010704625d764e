import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'

/**
 * Lets a point go into another that says the same, with its votes, or parts the two again (null).
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, STALE, NOT_A_TWIN, POINT_GONE
 */
export async function unitePoints(
  editorId: string,
  pointId: string,
  { into, reason, note }: Why & { into: string | null },
): Promise<string | null> {
  const [row] = await db.$queryRaw<EditingRow[]>`
    select * from unite_points(${editorId}::uuid, ${pointId}::uuid, ${into}::uuid, ${reason}, ${note})`
  return takeOutcome(row)
}
