/** What SQL's change_handle keeps to, for texts: lib/privacy has a test that holds both together. */
export const HANDLE_CHANGE_DAYS = 30
export const OLD_HANDLE_DAYS = 365

const DAY = 24 * 60 * 60 * 1000

/** When a member may take another handle; null when at once. */
export function nextHandleChange(changedAt: Date | null, now: Date): Date | null {
  if (!changedAt) return null
  const next = new Date(changedAt.getTime() + HANDLE_CHANGE_DAYS * DAY)
  return next > now ? next : null
}
