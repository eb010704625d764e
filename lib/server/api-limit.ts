import { RateLimiterRes } from 'rate-limiter-flexible'
import { type LimitStoreSettings, limiter } from '@/lib/limit/limiter'

/** Counts public API reads of a network. Gives the seconds to wait, or null when the read may go on. */
export function apiLimit(
  perMinute: number,
  settings: LimitStoreSettings,
): (network: string) => Promise<number | null> {
  const size = { keyPrefix: 'api', points: Math.max(1, Math.round(perMinute)), duration: 60 }
  const reads = limiter(size, settings)
  return async (network) => {
    try {
      await reads.consume(network)
      return null
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  }
}
