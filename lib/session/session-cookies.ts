import { sessionSeconds } from './session-times'

const HINT_COOKIE = 'backboard-member'

/** Under https the `__Host-` prefix keeps other hosts of the domain from setting our cookies. */
export function cookieName(origin: string, what: string): string {
  return `${origin.startsWith('https:') ? '__Host-' : ''}backboard-${what}`
}

export function cookieNames(origin: string) {
  return {
    sessionToken: cookieName(origin, 'session'),
    callbackUrl: cookieName(origin, 'return'),
    csrfToken: cookieName(origin, 'csrf'),
    pkceCodeVerifier: cookieName(origin, 'pkce'),
    state: cookieName(origin, 'state'),
    nonce: cookieName(origin, 'nonce'),
  }
}

/** The cookies of a request by name; of two with one name the first counts, as the most specific path. */
export function readCookies(headers: Headers): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, Math.max(at, 0)).trim()
    if (name) found[name] ??= decode(pair.slice(at + 1).trim())
  }
  return found
}

/** The readable cookie that says only that somebody is signed in; it lives as long as a session that is used. */
export function hintCookie(origin: string, isSignedIn: boolean): string {
  const life = isSignedIn ? `1; Max-Age=${sessionSeconds()}` : '; Max-Age=0'
  return `${HINT_COOKIE}=${life}; Path=/; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`
}

/** The cookie that keeps a browser signed in. */
export function sessionCookie(origin: string, token: string): string {
  return hiddenCookie(cookieNames(origin).sessionToken, token, sessionSeconds())
}

/** A cookie that no script can read and no other site's form brings along. */
export function hiddenCookie(name: string, value: string, seconds: number): string {
  const secure = name.startsWith('__Host-') ? '; Secure' : ''
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

export const expiredCookie = (name: string): string => hiddenCookie(name, '', 0)

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
