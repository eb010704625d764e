import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'

type Order = Why & { side: 'PRO' | 'CON'; points: string[]; seen: string[] }

/**
 * Puts the points of one side into an order of the editors', as one who saw another order.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, STALE, NOT_THE_SAME, NOTHING_CHANGED
 */
export async function orderPoints(
  editorId: string,
  slug: string,
  { side, points, seen, reason, note }: Order,
): Promise<string | null> {
  const [row] = await db.$queryRaw<EditingRow[]>`
    select * from order_points(${editorId}::uuid, ${slug}, ${side}::side, ${seen}::uuid[], ${points}::uuid[], ${reason}, ${note})`
  return takeOutcome(row)
}
