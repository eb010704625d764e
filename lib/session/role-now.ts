import { env } from '@/lib/env'

export type Role = 'MEMBER' | 'MODERATOR' | 'ADMIN'

/** Whether the site requires a passkey of who holds this role. */
export const isPasskeyRequired = (heldRole: Role): boolean =>
  heldRole !== 'MEMBER' && env().REQUIRE_PASSKEY_FOR_STAFF

/**
 * What a member may do now: where the site requires a passkey of staff, those who have not shown one in this session
 * (a program never can) have no more rights than any member.
 */
export function roleNow(heldRole: Role, byPasskey: boolean): { role: Role; lacksPasskey: boolean } {
  const lacksPasskey = !byPasskey && isPasskeyRequired(heldRole)
  return { role: lacksPasskey ? 'MEMBER' : heldRole, lacksPasskey }
}
