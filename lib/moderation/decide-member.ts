import { db } from '@/lib/db'
import { carryOut, type DecidedRow, type Outcome } from './carry-out'
import type { Decide } from './moderation-schema'

/** Suspends a member, for some days or without an end, or reinstates one. */
export const decideMember = (
  moderatorId: string,
  { subject, decision, reason, note, days }: Decide,
): Promise<Outcome> =>
  carryOut(
    subject,
    () => db.$queryRaw<DecidedRow[]>`
      select * from decide_member(${moderatorId}::uuid, ${subject.id}::uuid, ${decision}, ${reason}, ${note ?? null},
        ${days ?? null}::integer)`,
  )
