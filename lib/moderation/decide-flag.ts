import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { carryOut, type DecidedRow, type Outcome } from './carry-out'
import type { Decide } from './moderation-schema'

type Row = Omit<DecidedRow, 'action' | 'notices'> & { notice: Notice | null }

/**
 * Sets a flag's ballots aside, dismisses it, or undoes that, in one transaction with its line in the log. When it
 * returns, every answer that shows it has expired.
 * @returns what was done, or why not: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, DECIDED (with what stands)
 */
export async function decideFlag(
  moderatorId: string,
  { subject, decision, reason, note }: Decide,
): Promise<Outcome> {
  const outcome = await carryOut(subject, async () => {
    const rows = await db.$queryRaw<Row[]>`
      select * from decide_flag(${moderatorId}::uuid, ${subject.id}::uuid, ${decision}, ${reason}, ${note ?? null})`
    return rows.map(({ notice, ...row }) => ({
      ...row,
      action: actions[row.state ?? ''] ?? null,
      notices: [notice],
    }))
  })
  if ('refusal' in outcome) return outcome
  const { howMany, ...done } = outcome
  return { ...done, ballots: howMany }
}

const actions: Record<string, string> = { SET_ASIDE: 'BALLOTS_SET_ASIDE', DISMISSED: 'FLAG_DISMISSED' }
