import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import type { Decide, Decided } from './moderation-schema'

type FlagState = Decided['state']
type Row = {
  refusal: string | null
  state: FlagState | null
  decided_at: Date | null
  decided_by: string | null
  how_many: number
  notice: Notice | null
}
/** What stands in the way of a decision: that another one has been made, or undone. */
export type Standing = { state: FlagState; decidedBy: string | null; decidedAt: Date | null }
export type Outcome =
  | Decided
  | { refusal: 'DECIDED'; standing: Standing }
  | { refusal: string; standing: null }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Sets a flag's ballots aside, dismisses it, or undoes that, in one transaction with its line in the log. When it
 * returns, every answer that shows it has expired.
 * @returns what was done, or why not: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, DECIDED (with what stands)
 */
export async function decideFlag(
  moderatorId: string,
  { subject, decision, reason, note }: Decide,
): Promise<Outcome> {
  if (!uuid.test(subject.id)) return { refusal: 'NOT_FOUND', standing: null }
  const [row] = await db.$queryRaw<Row[]>`
    select * from decide_flag(${moderatorId}::uuid, ${subject.id}::uuid, ${decision}, ${reason}, ${note ?? null})`
  if (row?.refusal === 'DECIDED' && row.state) {
    const standing = { state: row.state, decidedBy: row.decided_by, decidedAt: row.decided_at }
    return { refusal: 'DECIDED', standing }
  }
  if (!row?.state || row.refusal) return { refusal: row?.refusal ?? 'NOT_FOUND', standing: null }
  applyNotice(row.notice)
  return { subject, state: row.state, ballots: row.how_many }
}
