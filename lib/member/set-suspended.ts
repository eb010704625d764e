import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { OPERATOR_REASON } from '@/lib/moderation/moderation-schema'
import { findByOperator } from './find-by-operator'

/**
 * Takes a member's votes and verdicts out of the ranking, or back in, and writes it into the moderation log; answers
 * with a sentence that says so.
 * @param reason the operator's words, for moderators; the public reads that it was the operators' decision
 */
export async function setSuspended(who: string, suspended: boolean, reason = ''): Promise<string> {
  const member = await findByOperator(who)
  const note = [...reason.trim()].slice(0, 1000).join('') || null
  const told = await db.$queryRaw<{ notice: Notice }[]>`
    select set_standing(${member.id}::uuid, ${suspended}, null, ${OPERATOR_REASON}, ${note}) as notice`
  if (told.length === 0) return `${member.handle} ${suspended ? 'is suspended already' : 'is not suspended'}.`
  for (const { notice } of told) applyNotice(notice)
  const logged = note
    ? 'Moderators read your reason in the moderation log, the public neither it nor the name.'
    : 'The moderation log has it without a reason, as none was given.'
  return suspended
    ? `${member.handle} is suspended: reads, but writes nothing, and votes and verdicts no longer count. ${logged}`
    : `${member.handle} is reinstated: may write again, and votes and verdicts count again. ${logged}`
}
