import { db } from '@/lib/db'
import { carryOut, type DecidedRow, type Outcome } from './carry-out'
import type { Decide } from './moderation-schema'

/** Approves, hides or shows a comment, or sends it back to review. */
export const decideComment = (
  moderatorId: string,
  { subject, decision, reason, note }: Decide,
): Promise<Outcome> =>
  carryOut(
    subject,
    () => db.$queryRaw<DecidedRow[]>`
      select * from decide_comment(${moderatorId}::uuid, ${subject.id}::uuid, ${decision}, ${reason}, ${note ?? null})`,
  )
