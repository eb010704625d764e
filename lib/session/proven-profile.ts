/** What each provider tells about a person, brought to one form. */
export type ProvenProfile = { sub: string; email?: string; email_verified?: boolean | 'true' | 'false' }

/** Only an address that the provider vouches for may make or find a member. */
export function hasProvenAddress(profile: ProvenProfile | undefined): boolean {
  return Boolean(profile?.email) && String(profile?.email_verified) === 'true'
}
