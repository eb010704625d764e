import { isIP } from 'node:net'
import { siteOrigin } from '@/lib/api/origin'

/**
 * What passkeys are bound to: the site's origin and, as their “relying party”, its host. From SITE_URL; without one
 * (loopback only) from the request's own Host.
 */
export function relyingParty(headers: Headers): { id: string; origin: string } {
  const origin = siteOrigin(headers)
  return { id: new URL(origin).hostname, origin }
}

/** Browsers refuse passkeys for bare addresses such as 127.0.0.1; localhost is fine. */
export const canHavePasskeys = ({ id }: { id: string }): boolean => isIP(id.replace(/^\[|\]$/g, '')) === 0
