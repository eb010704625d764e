import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'
import type { PointText } from './edit-point-schema'

/**
 * Adds a point of the editors' own, last on their list of its side.
 * @returns its id, or why not: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, TECHNOLOGY_GONE, SAME_TITLE
 */
export async function addPoint(
  editorId: string,
  slug: string,
  side: 'PRO' | 'CON',
  text: PointText,
  { reason, note }: Why,
): Promise<{ id: string } | { refusal: string }> {
  const [row] = await db.$queryRaw<(EditingRow & { point_id: string | null })[]>`
    select * from add_point(${editorId}::uuid, ${slug}, ${side}::side, ${JSON.stringify(text)}::jsonb, ${reason}, ${note})`
  const refusal = takeOutcome(row)
  return row?.point_id ? { id: row.point_id } : { refusal: refusal ?? 'NOT_FOUND' }
}
