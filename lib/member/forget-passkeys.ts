import { db } from '@/lib/db'
import { plural } from '@/lib/format/plural'
import { removePasskey } from '@/lib/passkey/remove-passkey'
import { endSessions } from '@/lib/session/end-session'
import { findByOperator } from './find-by-operator'

/**
 * Takes all passkeys off a member who has lost them, in the name of an operator, signs the member out everywhere, and
 * answers with a sentence that says so. The member gets a mail for each.
 */
export async function forgetPasskeys(who: string): Promise<string> {
  const { id: memberId, handle } = await findByOperator(who)
  const passkeys = await db.passkey.findMany({ where: { memberId }, select: { id: true } })
  if (passkeys.length === 0) return `${handle} has no passkeys.`
  for (const { id } of passkeys) await removePasskey({ memberId, id, sessionId: null, needsOne: false })
  await endSessions(memberId)
  return `${plural(passkeys.length, 'passkey')} of ${handle} ${passkeys.length === 1 ? 'is' : 'are'} removed, and ${handle} is signed out everywhere: signs in by mail and adds another.`
}
