import { db } from '@/lib/db'

/**
 * Takes back one's own suggestion while nobody has decided about it; taking it back twice is the same.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, NOT_FOUND, NOT_YOUR_SUGGESTION, SUGGESTION_DECIDED
 */
export async function withdrawSuggestion(memberId: string, suggestionId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ refusal: string | null }[]>`
    select withdraw_suggestion(${memberId}::uuid, ${suggestionId}::uuid) as refusal`
  return row ? row.refusal : 'NOT_FOUND'
}
