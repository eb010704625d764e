import { env } from '@/lib/env'

const DAY_SECONDS = 24 * 60 * 60

/** How long a session lasts at most, however often it is used. The browser keeps the cookie as long. */
export const sessionSeconds = (): number => env().SESSION_DAYS * DAY_SECONDS

/** What a session row must fulfil to be one: neither its end has come nor has it lain unused for too long. */
export function isAlive(now = Date.now()) {
  const unusedSince = new Date(now - env().SESSION_IDLE_DAYS * DAY_SECONDS * 1000)
  return { expires: { gt: new Date(now) }, lastUsedAt: { gt: unusedSince } }
}
