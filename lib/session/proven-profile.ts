import { normaliseEmail } from '@/lib/member/email-rules'

/** What each provider tells about a person, brought to one form. */
export type ProvenProfile = {
  sub: string
  email?: string
  email_verified?: boolean | 'true' | 'false'
  /** Who vouches, and when the person authenticated there, in seconds: of a signed token only. */
  iss?: string
  auth_time?: unknown
}

/** Only an address that the provider vouches for, and that we would write to, may make or find a member. */
export function hasProvenAddress(profile: ProvenProfile | undefined): boolean {
  return normaliseEmail(profile?.email) !== null && String(profile?.email_verified) === 'true'
}

/** Providers' clocks may be ahead by so much. */
const SKEW_MS = 60_000

/**
 * When the person last authenticated at the provider (`auth_time`, OpenID Connect Core 1.0, section 2).
 * @returns nothing where the provider does not say, or names a time to come
 */
export function authenticatedAtOf({ auth_time }: ProvenProfile, now = Date.now()): Date | undefined {
  if (typeof auth_time !== 'number') return undefined
  const at = auth_time * 1000
  return at > 0 && at <= now + SKEW_MS ? new Date(Math.min(at, now)) : undefined
}

/** Whom next-auth looks for: the address in the spelling under which members are known here. */
export const personOf = ({ sub, email }: ProvenProfile) => ({ id: sub, email: normaliseEmail(email) })

/** A subject means somebody at its issuer only: another issuer may give the same to somebody else. */
export const personAtIssuer = (profile: ProvenProfile) => ({
  ...personOf(profile),
  id: `${profile.iss} ${profile.sub}`,
})
