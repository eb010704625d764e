import { z } from 'zod'
import { fromCursor, limitSchema, toCursor } from '@/lib/api/pagination'
import { db } from '@/lib/db'
import type { OwnSuggestionList } from './own-suggestion-schema'
import { suggestionLink, suggestionTitle } from './suggestion-rules'

export type { OwnSuggestion } from './own-suggestion-schema'

export const ownSuggestionsSchema = z.object({ limit: limitSchema, cursor: z.string().max(200).optional() })
const placeSchema = z.tuple([z.iso.datetime(), z.uuid()])

const about = {
  id: true,
  kind: true,
  state: true,
  content: true,
  createdAt: true,
  decidedAt: true,
  reason: true,
  note: true,
  becamePointId: true,
  technology: { select: { slug: true, name: true } },
  becameTechnology: { select: { slug: true, name: true } },
  point: { select: { title: true } },
  otherPoint: { select: { title: true } },
} as const

/** What a member suggested and what became of it, newest first, a page at a time. */
export async function listOwnSuggestions(
  memberId: string,
  { limit, cursor }: z.output<typeof ownSuggestionsSchema>,
): Promise<OwnSuggestionList> {
  const after = fromCursor(placeSchema, cursor)
  const rows = await db.suggestion.findMany({
    where: {
      memberId,
      ...(after && {
        OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: about,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      title: suggestionTitle(row),
      technology: row.technology ?? row.becameTechnology,
      createdAt: row.createdAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      reason: row.reason,
      note: row.note,
      link: suggestionLink(row),
    })),
    nextCursor: last && rows.length > limit ? toCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}
