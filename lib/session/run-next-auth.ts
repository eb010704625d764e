import { setTimeout as pause } from 'node:timers/promises'
import type { NextApiRequest, NextApiResponse } from 'next'
import type { AuthOptions } from 'next-auth'
import nextAuthModule from 'next-auth/next'
import { AnswerRecorder } from './answer-recorder'

export type AuthCall = {
  method: 'GET' | 'POST'
  /** The path below /api/auth, such as ['callback', 'email']. */
  action: readonly string[]
  /** The site's own origin; nothing that the visitor sent decides it. */
  origin: string
  query?: Record<string, string>
  body?: Record<string, string>
  cookies?: Record<string, string>
}

/** A provider that sends a byte now and then passes every limit of openid-client, which counts silence only. */
const ALTOGETHER_MS = 12_000
const TOO_LATE = '/api/auth/error?error=ProviderTooSlow'

/**
 * Runs next-auth in its API form, with a request that holds only what the caller chose. Answers as next-auth would an
 * error where the provider takes too long.
 */
export async function runNextAuth(call: AuthCall, options: AuthOptions): Promise<Response> {
  trustOnlyTheGivenOrigin()
  const { host, protocol } = new URL(call.origin)
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: call.action },
    body: call.body ?? {},
    cookies: call.cookies ?? {},
    headers: { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) },
  }
  const recorder = new AnswerRecorder()
  const answering = nextAuth(
    request as unknown as NextApiRequest,
    recorder as unknown as NextApiResponse,
    options,
  )
  return (await inTime(answering)) ? recorder.toResponse() : tooLate()
}

/** Whether it ended in time; what comes of it later is of no interest. */
async function inTime(work: Promise<unknown>): Promise<boolean> {
  const stopping = new AbortController()
  const over = pause(ALTOGETHER_MS, false, { signal: stopping.signal, ref: false }).catch(() => false)
  try {
    return await Promise.race([work.then(() => true), over])
  } finally {
    stopping.abort()
  }
}

const tooLate = () => new Response(null, { status: 302, headers: { location: TOO_LATE } })

// Bundlers and Node disagree on what the default import of a CommonJS module is.
const nextAuth = (
  'default' in nextAuthModule ? nextAuthModule.default : nextAuthModule
) as typeof nextAuthModule

/** next-auth would let NEXTAUTH_URL win over the headers that we set. */
function trustOnlyTheGivenOrigin(): void {
  delete process.env.NEXTAUTH_URL
  process.env.AUTH_TRUST_HOST = 'true'
}
