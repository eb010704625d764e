import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts public API reads of a network. Gives the seconds to wait, or null when the read may go on. */
export function apiLimit(perMinute: number): (network: string) => Promise<number | null> {
  const limiter = new RateLimiterMemory({ points: Math.max(1, Math.round(perMinute)), duration: 60 })
  return async (network) => {
    try {
      await limiter.consume(network)
      return null
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  }
}
