import { db } from '@/lib/db'
import type { Why } from '@/lib/editing/editing-schema'
import { type EditingRow, takeOutcome } from '@/lib/editing/take-outcome'
import type { TechnologyState } from '@/lib/generated/prisma/enums'

/**
 * Lists a technology, takes it off the list, or archives it, as an editor who saw it in another state.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, STALE, NOTHING_CHANGED, UNREADY
 */
export async function decideTechnologyState(
  editorId: string,
  slug: string,
  { state, seen, reason, note }: Why & { state: TechnologyState; seen: TechnologyState },
): Promise<string | null> {
  const [row] = await db.$queryRaw<EditingRow[]>`
    select * from decide_technology_state(${editorId}::uuid, ${slug}, ${seen}::technology_state, ${state}::technology_state,
      ${reason}, ${note})`
  return takeOutcome(row)
}
