import type { Viewer } from '@/lib/session/find-viewer'
import { Problem } from './problem'

export type StaffRole = 'MODERATOR' | 'ADMIN'

/** For staff who have not shown a passkey in this session, where the site requires one. */
export const passkeyProblem = () =>
  new Problem(
    'passkey-required',
    'Moderators and administrators need a passkey on this site. Sign in with yours, or add one in the settings if you ' +
      'have none, then do this again. API tokens have no staff rights here. Nothing was changed.',
  )

/** Whether a member may do what is reserved to a role; an administrator may all that a moderator may. */
const hasRole = ({ role }: Pick<Viewer, 'role'>, needed: StaffRole) => role === 'ADMIN' || role === needed

/**
 * Lets only those through who have the role.
 * @throws Problem 403
 */
export function requireRole(viewer: Viewer, needed: StaffRole | undefined): void {
  if (needed && viewer.lacksPasskey) throw passkeyProblem()
  if (needed && !hasRole(viewer, needed))
    throw new Problem(
      'forbidden',
      `Only ${needed === 'ADMIN' ? 'administrators' : 'moderators'} may do this.`,
    )
}
