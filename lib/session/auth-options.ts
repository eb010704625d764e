import { createHmac } from 'node:crypto'
import type { AuthOptions } from 'next-auth'
import { env } from '@/lib/env'
import { log } from '@/lib/log/log'
import { memberAdapter, type Visit } from './adapter'
import { oauthProviders } from './oauth-providers'
import { authenticatedAtOf, hasProvenAddress, type ProvenProfile } from './proven-profile'
import { returnToOfUrl, safeReturnTo } from './return-to'
import { cookieNames } from './session-cookies'
import { sessionSeconds } from './session-times'
import { newSessionToken } from './session-token'

const UNPROVEN = '/api/auth/error?error=UnprovenAddress'

/** next-auth, configured for a site at this origin, one provider, and whoever signs in there. */
export function authOptions(
  origin: string,
  provider: string,
  visit: Visit = { userAgent: null },
): AuthOptions {
  const secure = origin.startsWith('https:')
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  const cookies = Object.entries(cookieNames(origin)).map(([key, name]) => [
    key,
    { name, options: { ...cookie } },
  ])
  return {
    adapter: memberAdapter(visit),
    secret: secretFor(provider),
    providers: oauthProviders(env()).filter(({ id }) => id === provider),
    session: { strategy: 'database', maxAge: sessionSeconds(), generateSessionToken: newSessionToken },
    useSecureCookies: secure,
    cookies: Object.fromEntries(cookies),
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + (safeReturnTo(url) ?? returnToOfUrl(url, baseUrl) ?? '/'),
      signIn: ({ profile }) => {
        const proven = profile as ProvenProfile | undefined
        if (!proven || !hasProvenAddress(proven)) return UNPROVEN
        visit.authenticatedAt = authenticatedAtOf(proven)
        return true
      },
    },
    logger: { error: logError, warn: () => {}, debug: () => {} },
  }
}

/**
 * State, nonce and PKCE verifier travel in cookies sealed with this. It differs by provider, so what one sign-in began
 * is nothing at the return address of another provider (RFC 9700, mix-up).
 */
const secretFor = (provider: string): string =>
  createHmac('sha256', env().AUTH_SECRET ?? '')
    .update(`sign-in by ${provider}`)
    .digest('hex')

// The details can hold addresses and tokens: only the code and a sentence go to the log, on one line.
function logError(code: string, metadata: unknown): void {
  const cause = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error
  const sentence = cause instanceof Error ? (cause.message.trim().split('\n').at(-1) ?? '') : ''
  log().warn({ code }, `sign-in: ${sentence.slice(0, 300)}`)
}
