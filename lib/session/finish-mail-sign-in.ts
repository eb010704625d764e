import { db } from '@/lib/db'
import { normaliseEmail } from '@/lib/member/email-rules'
import type { Visit } from './adapter'
import { admit } from './admit'
import { goToSignIn } from './auth-answer'
import { authOptions } from './auth-options'
import type { AuthRequest } from './auth-request'
import { keptUserAgent } from './device-words'
import { readMailToken } from './mail-token'
import { runNextAuth } from './run-next-auth'

/** Uses a mailed link up: once, and only by the button of its page. */
export async function finishMailSignIn(request: AuthRequest): Promise<Response> {
  const { origin, fields, returnTo } = request
  const token = readMailToken(fields.token)
  const email = normaliseEmail(fields.email)
  if (!token || !email) return goToSignIn('Verification', returnTo)
  // next-auth takes a database that is away for a link that is wrong: asked first, it answers 503 and the link stays good.
  await db.$queryRaw`select 1`
  const call = {
    method: 'POST',
    action: ['callback', 'email'],
    origin,
    query: { token, email },
    body: { callbackUrl: returnTo ?? '/' },
  } as const
  const visit: Visit = { userAgent: keptUserAgent(request.headers) }
  return admit(request, await runNextAuth(call, authOptions(origin, visit)), returnTo, visit)
}
