import { type SignInError, signInError } from './sign-in-errors'

export type NextPlace =
  | { kind: 'PATH'; path: string }
  | { kind: 'ERROR'; error: SignInError }
  | { kind: 'ELSEWHERE'; url: string }

/** Where next-auth wants the browser to go, in terms of our own pages. */
export function nextPlace(location: string | null, origin: string): NextPlace {
  if (!location) return { kind: 'ERROR', error: 'Other' }
  const url = new URL(location, origin)
  const error = signInError(url.searchParams.get('error'))
  if (url.origin !== origin) return { kind: 'ELSEWHERE', url: url.href }
  if (url.pathname.startsWith('/api/auth/')) return { kind: 'ERROR', error: error ?? 'Other' }
  return { kind: 'PATH', path: url.pathname + url.search + url.hash }
}
