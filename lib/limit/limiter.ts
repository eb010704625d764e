import { type IRateLimiterOptions, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Env } from '@/lib/env'
import { hideKey } from './hide-key'
import { sharedLimiter } from './shared-limiter'

/** How many `points` one key may use up in `duration` seconds; `keyPrefix` keeps one limit's counts from another's. */
export type LimitSize = Required<Pick<IRateLimiterOptions, 'keyPrefix' | 'points' | 'duration'>>
export type LimitStoreSettings = Pick<Env, 'RATE_LIMIT_STORE' | 'DIRECT_DATABASE_URL' | 'AUTH_SECRET'>
export type Limiter = {
  /** Rejects with a RateLimiterRes when the limit is reached. */
  consume(key: string): Promise<RateLimiterRes>
}

/**
 * Counts where RATE_LIMIT_STORE says. A store that several processes share makes the limit one for all of them; while
 * it does not answer, each process counts for itself, so nobody is refused or let through for its absence alone.
 */
export function limiter(size: LimitSize, settings: LimitStoreSettings): Limiter {
  const inMemory = new RateLimiterMemory(size)
  if (settings.RATE_LIMIT_STORE === 'memory') return inMemory
  const shared = sharedLimiter(size, settings, inMemory)
  // Networks and members leave the process only as something that nobody without the secret can read.
  const hide = (key: string) => hideKey(key, settings.AUTH_SECRET).toString('base64url')
  return { consume: (key) => shared.consume(hide(key)) }
}
