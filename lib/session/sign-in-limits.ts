import type { Env } from '@/lib/env'
import { type StrictLimit, takeFromLimits, waitForLimit } from '@/lib/limit/strict-limit'

type Limits = Pick<
  Env,
  'LIMIT_SIGN_IN_MAILS_PER_ADDRESS' | 'LIMIT_SIGN_IN_MAILS_PER_NETWORK' | 'RATE_LIMIT_SCALE'
>

/** Counts sign-in mails by address and by network; each answer is the seconds to wait, 0 for none. */
export function signInLimits(limits: Limits) {
  const scaled = (most: number) => Math.max(1, Math.floor(most * limits.RATE_LIMIT_SCALE))
  const byAddress = (key: string): StrictLimit => ({
    name: 'mail-address',
    key,
    most: scaled(limits.LIMIT_SIGN_IN_MAILS_PER_ADDRESS),
    minutes: 30,
  })
  const byNetwork = (key: string): StrictLimit => ({
    name: 'mail-network',
    key,
    most: scaled(limits.LIMIT_SIGN_IN_MAILS_PER_NETWORK),
    minutes: 5,
  })
  return {
    /** Looks only: what is wrong with a form is said after the limit, and costs nothing. */
    networkWait: (network: string): Promise<number> => waitForLimit(byNetwork(network)),
    /** Counts one mail. One that its address refuses counts for its network all the same. */
    mailWait: (email: string, network: string): Promise<number> =>
      takeFromLimits(byNetwork(network), byAddress(email)),
  }
}
