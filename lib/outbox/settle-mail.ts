import { db } from '@/lib/db'
import { MOST_ATTEMPTS, secondsUntilNextTry } from './back-off-rules'
import type { ClaimedMail } from './claim-mails'
import type { Failure } from './failure-rules'

/** The mail is with the server, or not wanted any more. */
export async function settle({ id, claim }: ClaimedMail): Promise<void> {
  await db.$executeRaw`delete from mail_outbox where notification_id = ${id}::uuid and claim = ${claim}::uuid`
}

/** The mail waits: for the member's word, for its next try, or for the server. */
export async function postpone(
  { id, claim, attempts, memberId }: ClaimedMail,
  failure: Failure,
): Promise<void> {
  const tries = attempts + (failure.kind === 'AWAY' ? 0 : 1)
  if (failure.kind === 'REFUSED') return refuse(memberId, failure.reason)
  if (tries >= MOST_ATTEMPTS)
    return refuse(memberId, `Not taken in ${tries} tries within a week. The last answer: ${failure.reason}`)
  const seconds = failure.kind === 'AWAY' ? 0 : secondsUntilNextTry(tries)
  await db.$executeRaw`
    update mail_outbox set attempts = ${tries}, due_at = now() + make_interval(secs => ${seconds})
    where notification_id = ${id}::uuid and claim = ${claim}::uuid`
}

async function refuse(memberId: string, reason: string): Promise<void> {
  await db.$executeRaw`select refuse_mail(${memberId}::uuid, ${reason})`
}
