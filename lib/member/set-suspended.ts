import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { formatInstant } from '@/lib/format/date'
import { OPERATOR_REASON } from '@/lib/moderation/decisions-schema'
import { findByOperator } from './find-by-operator'

const DAY_MS = 24 * 60 * 60 * 1000
type Options = { reason?: string; days?: number | null }

/**
 * Takes a member's votes and verdicts out of the ranking, or back in, and writes it into the moderation log; answers
 * with a sentence that says so.
 * @param reason the operator's words, for moderators and the member; the public reads that it was the operators' decision
 * @param days after which a suspension ends by itself
 */
export async function setSuspended(
  who: string,
  suspended: boolean,
  { reason = '', days = null }: Options = {},
): Promise<string> {
  const member = await findByOperator(who)
  const note = [...reason.trim()].slice(0, 1000).join('') || null
  const until = days === null ? null : new Date(Date.now() + days * DAY_MS)
  const told = await db.$queryRaw<{ notice: Notice }[]>`
    select set_standing(${member.id}::uuid, ${suspended}, null, ${OPERATOR_REASON}, ${note}, ${until}::timestamptz) as notice`
  if (told.length === 0) return `${member.handle} ${suspended ? 'is suspended already' : 'is not suspended'}.`
  for (const { notice } of told) applyNotice(notice)
  const logged = note
    ? 'The member and moderators read your reason, the public neither it nor the name.'
    : 'The moderation log has it without a reason, as none was given.'
  const end = until ? ` until ${formatInstant(until.toISOString())}` : ''
  return suspended
    ? `${member.handle} is suspended${end}: reads, but writes nothing, and votes and verdicts no longer count. ${logged}`
    : `${member.handle} is reinstated: may write again, and votes and verdicts count again. ${logged}`
}
