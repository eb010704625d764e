import { db } from '@/lib/db'
import type { AcceptedSuggestion } from '@/lib/member/profile-schema'
import { suggestionLink, suggestionTitle } from './suggestion-rules'

const SHOWN = 50

/** What editors took up of what a member suggested, the newest first. Whoever shows it notes the member's tag. */
export async function readAcceptedSuggestions(memberId: string): Promise<AcceptedSuggestion[]> {
  const rows = await db.suggestion.findMany({
    where: { memberId, state: { in: ['ACCEPTED', 'MERGED'] } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: SHOWN,
    select: {
      kind: true,
      state: true,
      content: true,
      decidedAt: true,
      becamePointId: true,
      point: { select: { title: true } },
      otherPoint: { select: { title: true } },
      technology: { select: { slug: true, name: true } },
      becameTechnology: { select: { slug: true, name: true } },
    },
  })
  return rows.flatMap((row) => {
    const link = suggestionLink(row)
    const technology = (row.technology ?? row.becameTechnology)?.name
    if (!link || !technology || !row.decidedAt) return []
    return [{ title: suggestionTitle(row), technology, link, acceptedAt: row.decidedAt.toISOString() }]
  })
}
