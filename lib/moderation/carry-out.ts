import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { isId } from '@/lib/id'
import type { Decided, Subject } from './moderation-schema'

/** What the SQL functions that decide answer. */
export type DecidedRow = {
  refusal: string | null
  state: string | null
  how_many: number | null
  action: string | null
  decided_by: string | null
  decided_at: Date | null
  notices: (Notice | null)[] | null
}
/** What stands in the way of a decision: that another one has been made, or undone. */
export type Standing = {
  state: string
  action: string | null
  decidedBy: string | null
  decidedAt: Date | null
}
export type Outcome =
  | Decided
  | { refusal: 'DECIDED'; standing: Standing }
  | { refusal: string; standing: null }

/** Expires what a decision changed, and says what it came to. An id that can be none is not asked for. */
export async function carryOut(subject: Subject, decide: () => Promise<DecidedRow[]>): Promise<Outcome> {
  if (!isId(subject.id)) return { refusal: 'NOT_FOUND', standing: null }
  const [row] = await decide()
  if (row?.refusal === 'DECIDED')
    return {
      refusal: 'DECIDED',
      standing: {
        state: row.state ?? '',
        action: row.action,
        decidedBy: row.decided_by,
        decidedAt: row.decided_at,
      },
    }
  if (!row?.state || row.refusal) return { refusal: row?.refusal ?? 'NOT_FOUND', standing: null }
  for (const notice of row.notices ?? []) applyNotice(notice)
  return { subject, state: row.state, howMany: row.how_many ?? 0 }
}
