import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'
import type { PointText } from './edit-point-schema'

type Change = Why & { version: number; changesMeaning: boolean; meaning: number | null }

/**
 * Gives a point new words, as an editor who saw its version of this number. With another meaning everybody who voted on
 * the earlier one is told.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, POINT_GONE, STALE, NO_SUCH_MEANING, NOTHING_CHANGED
 */
export async function editPoint(
  editorId: string,
  pointId: string,
  text: PointText,
  { version, changesMeaning, meaning, reason, note }: Change,
): Promise<string | null> {
  const [row] = await db.$queryRaw<EditingRow[]>`
    select * from edit_point(${editorId}::uuid, ${pointId}::uuid, ${version}::integer, ${JSON.stringify(text)}::jsonb,
      ${changesMeaning}, ${meaning}::integer, ${reason}, ${note})`
  return takeOutcome(row)
}
