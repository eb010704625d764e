import { db } from '@/lib/db'
import type { SuggestionAnswer, SuggestionKind } from './suggestion-schema'

export type NewSuggestion = {
  kind: SuggestionKind
  /** The technology that it is about, where it is not about a point. */
  slug?: string
  pointId?: string
  otherPointId?: string
  content: object
  why: string | null
}
type Made = { refusal: string | null; id: string | null }

/**
 * Keeps a suggestion for the editors; the same again while it waits is the same suggestion.
 * @returns its id, or why not: SIGNED_OUT, SUSPENDED, NOT_FOUND, NOT_A_PAIR, POINT_GONE
 */
export async function makeSuggestion(
  memberId: string,
  { kind, slug, pointId, otherPointId, content, why }: NewSuggestion,
): Promise<SuggestionAnswer | { refusal: string }> {
  const [made] = await db.$queryRaw<Made[]>`
    select * from make_suggestion(${memberId}::uuid, ${kind}::suggestion_kind, ${slug ?? null}, ${pointId ?? null}::uuid,
      ${otherPointId ?? null}::uuid, ${JSON.stringify(content)}::jsonb, ${why})`
  if (!made?.id) return { refusal: made?.refusal ?? 'NOT_FOUND' }
  return { suggestion: { id: made.id, state: 'PENDING' } }
}
