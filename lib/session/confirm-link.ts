import { returnToOfUrl } from './return-to'

/** Turns next-auth's own link, which a GET would use up, into the one to our page with a button. */
export function confirmLink(callbackLink: string): string {
  const { origin, searchParams } = new URL(callbackLink)
  const link = new URL('/sign-in/confirm', origin)
  link.searchParams.set('token', searchParams.get('token') ?? '')
  link.searchParams.set('email', searchParams.get('email') ?? '')
  const returnTo = returnToOfUrl(searchParams.get('callbackUrl') ?? undefined, origin)
  if (returnTo && returnTo !== '/') link.searchParams.set('returnTo', returnTo)
  return link.href
}
