import { db } from '@/lib/db'
import { carryOut, type DecidedRow, type Outcome } from './carry-out'
import type { Decide } from './moderation-schema'

/** Hides what is reported, dismisses the reports of it, or opens them again, which brings it back. */
export const decideReport = (
  moderatorId: string,
  { subject, decision, reason, note }: Decide,
): Promise<Outcome> =>
  carryOut(
    subject,
    () => db.$queryRaw<DecidedRow[]>`
      select * from decide_report(${moderatorId}::uuid, ${subject.id}::uuid, ${decision}, ${reason}, ${note ?? null})`,
  )
