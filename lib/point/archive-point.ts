import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'

/**
 * Takes a point off its technology's page and the votes on it out of the ranking, or brings both back.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, STALE (it is so already, or merged)
 */
export async function archivePoint(
  editorId: string,
  pointId: string,
  { archived, reason, note }: Why & { archived: boolean },
): Promise<string | null> {
  const [row] = await db.$queryRaw<EditingRow[]>`
    select * from archive_point(${editorId}::uuid, ${pointId}::uuid, ${archived}, ${reason}, ${note})`
  return takeOutcome(row)
}
