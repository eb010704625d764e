import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'

/**
 * Gives the technologies of these slugs the places of the editors' list, as an administrator who saw another list.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, FORBIDDEN, STALE, NOT_LISTED, NOTHING_CHANGED
 */
export async function orderEditorsList(
  adminId: string,
  { technologies, seen, reason, note }: Why & { technologies: string[]; seen: string[] },
): Promise<string | null> {
  const [row] = await db.$queryRaw<EditingRow[]>`
    select * from order_editors_list(${adminId}::uuid, ${seen}::text[], ${technologies}::text[], ${reason}, ${note})`
  return takeOutcome(row)
}
