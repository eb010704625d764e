import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Env } from '@/lib/env'

const MINUTE = 60

type Limits = Pick<
  Env,
  'LIMIT_SIGN_IN_MAILS_PER_ADDRESS' | 'LIMIT_SIGN_IN_MAILS_PER_NETWORK' | 'RATE_LIMIT_SCALE'
>

/** Counts sign-in mails by address and by network; each answer is the seconds to wait, 0 for none. */
export function signInLimits(limits: Limits) {
  const byAddress = new RateLimiterMemory({
    keyPrefix: 'mail-address',
    points: Math.max(1, Math.floor(limits.LIMIT_SIGN_IN_MAILS_PER_ADDRESS * limits.RATE_LIMIT_SCALE)),
    duration: 30 * MINUTE,
  })
  const byNetwork = new RateLimiterMemory({
    keyPrefix: 'mail-network',
    points: Math.max(1, Math.floor(limits.LIMIT_SIGN_IN_MAILS_PER_NETWORK * limits.RATE_LIMIT_SCALE)),
    duration: 5 * MINUTE,
  })
  return {
    /** Looks only: what is wrong with a form is said after the limit, and costs nothing. */
    async networkWait(network: string): Promise<number> {
      const seen = await byNetwork.get(network)
      return seen && seen.consumedPoints >= byNetwork.points ? seconds(seen) : 0
    },
    /** Counts one mail. A refused one counts for its network too, but not for the address. */
    async mailWait(email: string, network: string): Promise<number> {
      return (await take(byNetwork, network)) || (await take(byAddress, email))
    },
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return seconds(refused as RateLimiterRes)
  }
}

function seconds(counted: RateLimiterRes): number {
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
}
