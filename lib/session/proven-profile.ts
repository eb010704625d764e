import { normaliseEmail } from '@/lib/member/email-rules'

/** What each provider tells about a person, brought to one form. */
export type ProvenProfile = { sub: string; email?: string; email_verified?: boolean | 'true' | 'false' }

/** Only an address that the provider vouches for, and that we would write to, may make or find a member. */
export function hasProvenAddress(profile: ProvenProfile | undefined): boolean {
  return normaliseEmail(profile?.email) !== null && String(profile?.email_verified) === 'true'
}

/** Whom next-auth looks for: the address in the spelling under which members are known here. */
export const personOf = ({ sub, email }: ProvenProfile) => ({ id: sub, email: normaliseEmail(email) })
