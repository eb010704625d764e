import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import { env } from '@/lib/env'
import { sendMail } from '@/lib/mail/send-mail'
import { signInMail } from '@/lib/mail/sign-in-mail'
import { normaliseEmail } from '@/lib/member/email-rules'
import { memberAdapter, type Visit } from './adapter'
import { confirmLink } from './confirm-link'
import { LINK_MINUTES } from './link-minutes'
import { oauthProviders } from './oauth-providers'
import { hasProvenAddress, type ProvenProfile } from './proven-profile'
import { returnToOfUrl, safeReturnTo } from './return-to'
import { cookieNames } from './session-cookies'
import { sessionSeconds } from './session-times'
import { newSessionToken } from './session-token'

/** Somebody waits for the answer. */
const SENT_WITHIN_MS = 10_000
const UNPROVEN = '/api/auth/error?error=UnprovenAddress'

/** next-auth, configured for a site at this origin and for whoever signs in there. */
export function authOptions(origin: string, visit: Visit = { userAgent: null }): AuthOptions {
  const secure = origin.startsWith('https:')
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  const cookies = Object.entries(cookieNames(origin)).map(([key, name]) => [
    key,
    { name, options: { ...cookie } },
  ])
  return {
    adapter: memberAdapter(visit),
    secret: env().AUTH_SECRET,
    providers: [emailProvider(), ...oauthProviders(env())],
    session: { strategy: 'database', maxAge: sessionSeconds(), generateSessionToken: newSessionToken },
    useSecureCookies: secure,
    cookies: Object.fromEntries(cookies),
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + (safeReturnTo(url) ?? returnToOfUrl(url, baseUrl) ?? '/'),
      signIn: ({ account, profile }) =>
        account?.type === 'email' || hasProvenAddress(profile as ProvenProfile | undefined) || UNPROVEN,
    },
    logger: { error: logError, warn: () => {}, debug: () => {} },
  }
}

function emailProvider(): EmailConfig {
  return {
    id: 'email',
    name: 'Email',
    type: 'email',
    server: '',
    from: '',
    options: {},
    maxAge: LINK_MINUTES * 60,
    normalizeIdentifier(address) {
      const email = normaliseEmail(address)
      if (!email) throw new Error('not an address')
      return email
    },
    async sendVerificationRequest({ identifier, url }) {
      await sendMail(await signInMail(identifier, confirmLink(url), LINK_MINUTES), SENT_WITHIN_MS)
    },
  }
}

// The details can hold addresses and tokens: only the code and a sentence go to the log, on one line.
function logError(code: string, metadata: unknown): void {
  const cause = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error
  const sentence = cause instanceof Error ? (cause.message.trim().split('\n').at(-1) ?? '') : ''
  console.error(`sign-in: ${code}: ${sentence.replace(/\p{Cc}+/gu, ' ').slice(0, 300)}`)
}
