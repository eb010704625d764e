import type { RateLimiterRes } from 'rate-limiter-flexible'
import type { Env } from '@/lib/env'
import { type Limiter, type LimitStoreSettings, limiter } from '@/lib/limit/limiter'

const MINUTE = 60

type Limits = Pick<
  Env,
  'LIMIT_SIGN_IN_MAILS_PER_ADDRESS' | 'LIMIT_SIGN_IN_MAILS_PER_NETWORK' | 'RATE_LIMIT_SCALE'
>

/** Counts sign-in mails by address and by network; each answer is the seconds to wait, 0 for none. */
export function signInLimits(limits: Limits & LimitStoreSettings) {
  const scaled = (points: number) => Math.max(1, Math.floor(points * limits.RATE_LIMIT_SCALE))
  const byAddress = limiter(
    {
      keyPrefix: 'mail-address',
      points: scaled(limits.LIMIT_SIGN_IN_MAILS_PER_ADDRESS),
      duration: 30 * MINUTE,
    },
    limits,
  )
  const byNetwork = limiter(
    {
      keyPrefix: 'mail-network',
      points: scaled(limits.LIMIT_SIGN_IN_MAILS_PER_NETWORK),
      duration: 5 * MINUTE,
    },
    limits,
  )
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

async function take(counting: Limiter, key: string): Promise<number> {
  try {
    await counting.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return seconds(refused as RateLimiterRes)
  }
}

function seconds(counted: RateLimiterRes): number {
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
}
