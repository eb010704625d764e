import type { Viewer } from '@/lib/session/find-viewer'
import { Problem } from './problem'

export type StaffRole = 'MODERATOR' | 'ADMIN'

/** Whether a member may do what is reserved to a role; an administrator may all that a moderator may. */
const hasRole = ({ role }: Pick<Viewer, 'role'>, needed: StaffRole) => role === 'ADMIN' || role === needed

/**
 * Lets only those through who have the role.
 * @throws Problem 403
 */
export function requireRole(viewer: Viewer, needed: StaffRole | undefined): void {
  if (needed && !hasRole(viewer, needed))
    throw new Problem(
      'forbidden',
      `Only ${needed === 'ADMIN' ? 'administrators' : 'moderators'} may do this.`,
    )
}
