import { db } from '@/lib/db'
import { carryOut, type DecidedRow, type Outcome } from './carry-out'
import type { Decide } from './moderation-schema'

/** Grants an answer, which undoes what it is about, declines it, or opens it again. */
export const decideAppeal = (
  moderatorId: string,
  { subject, decision, reason, note }: Decide,
): Promise<Outcome> =>
  carryOut(
    subject,
    () => db.$queryRaw<DecidedRow[]>`
      select * from decide_appeal(${moderatorId}::uuid, ${subject.id}::uuid, ${decision}, ${reason}, ${note ?? null})`,
  )
