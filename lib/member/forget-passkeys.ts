import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { plural } from '@/lib/format/plural'
import { OPERATOR_REASON } from '@/lib/moderation/decisions-schema'
import { findByOperator } from './find-by-operator'

/**
 * Takes all passkeys off a member in the name of an operator, signs the member out everywhere, also where there are no
 * passkeys, and answers with a sentence that says so. The member gets a mail for each; the moderation log has a line.
 */
export async function forgetPasskeys(who: string): Promise<string> {
  const { id: memberId, handle } = await findByOperator(who)
  const { removed, notice } = await db.$transaction(async (transaction) => {
    const removed = await transaction.$queryRaw<unknown[]>`
      select remove_passkey(member_id, id, null, false) from passkey where member_id = ${memberId}::uuid order by id`
    await transaction.session.deleteMany({ where: { userId: memberId } })
    await transaction.$queryRaw`
      select log_decision(null, 'PASSKEYS_FORGOTTEN', 'PASSKEYS', ${memberId}::uuid, ${removed.length}::int,
        ${OPERATOR_REASON}, null)`
    const [told] = await transaction.$queryRaw<{ notice: Notice }[]>`
      select announce(array[]::uuid[], array['moderation']) as notice`
    return { removed: removed.length, notice: told?.notice ?? null }
  })
  applyNotice(notice)
  const out = `${handle} is signed out everywhere`
  if (removed === 0) return `${handle} has no passkeys; ${out}.`
  return `${plural(removed, 'passkey')} of ${handle} ${removed === 1 ? 'is' : 'are'} removed, and ${out}: signs in by mail and adds another.`
}
