import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'
import type { TechnologyText } from './edit-technology-schema'

/**
 * Gives a technology new words, as an editor who saw its version of this number.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, STALE, NOTHING_CHANGED
 */
export async function editTechnology(
  editorId: string,
  slug: string,
  text: TechnologyText,
  { version, reason, note }: Why & { version: number },
): Promise<string | null> {
  const [row] = await db.$queryRaw<EditingRow[]>`
    select * from edit_technology(${editorId}::uuid, ${slug}, ${version}::integer, ${JSON.stringify(text)}::jsonb, ${reason}, ${note})`
  return takeOutcome(row)
}
