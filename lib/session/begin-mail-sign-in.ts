import { formRefusal } from '@/lib/api/form-reply'
import { Problem } from '@/lib/api/problem'
import { problemOf } from '@/lib/api/problem-of'
import { isForm } from '@/lib/api/sent-body'
import { env } from '@/lib/env'
import { mailDelivery } from '@/lib/mail/mailbox-rules'
import { normaliseEmail } from '@/lib/member/email-rules'
import { goTo, goToSignIn } from './auth-answer'
import { authOptions } from './auth-options'
import { type AuthRequest, fieldsOf } from './auth-request'
import { csrfPass } from './csrf-pass'
import { nextPlace } from './next-place'
import { safeReturnTo } from './return-to'
import { runNextAuth } from './run-next-auth'
import { describeSignInError, type SignInError } from './sign-in-errors'
import { signInLimits } from './sign-in-limits'

let limits: ReturnType<typeof signInLimits> | undefined

/** Mails a sign-in link. The answer is the same whether or not the address has an account. */
export async function beginMailSignIn(asked: AuthRequest): Promise<Response> {
  if (!mailDelivery(asked.headers, env())) return goToSignIn('MailNotConfigured', asked.returnTo)
  try {
    await sendLink(asked)
    return goTo('/sign-in/check-your-mail')
  } catch (error) {
    const refused = problemOf(error)
    if (!isForm(asked.request)) throw refused
    return formRefusal(asked.request, 'sign-in', asked.sent, refused)
  }
}

async function sendLink({ headers, origin, sent }: AuthRequest): Promise<void> {
  limits ??= signInLimits(env())
  const network = headers.get('x-backboard-client') ?? 'unknown'
  refuseWhileWaiting(await limits.networkWait(network))
  const fields = fieldsOf(sent)
  const email = normaliseEmail(fields.email)
  if (!email) throw wrongAddress(fields.email)
  refuseWhileWaiting(await limits.mailWait(email, network))

  const options = authOptions(origin)
  const { csrfToken, cookies } = await csrfPass(origin, options)
  const body = { email, csrfToken, callbackUrl: safeReturnTo(fields.returnTo) ?? '/' }
  const call = { method: 'POST', action: ['signin', 'email'], origin, body, cookies } as const
  const place = nextPlace((await runNextAuth(call, options)).headers.get('location'), origin)
  if (place.kind === 'MAILED') return
  throw mailFailure(place.kind === 'ERROR' ? place.error : 'Other')
}

function refuseWhileWaiting(seconds: number): void {
  if (seconds === 0) return
  const minutes = Math.ceil(seconds / 60)
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  throw new Problem('too-many-requests', `Too many links were asked for. Try again in ${wait}.`, {
    headers: { 'retry-after': String(seconds) },
  })
}

function wrongAddress(typed: string | undefined): Problem {
  const message = typed?.trim()
    ? 'Enter an e-mail address like name@example.org.'
    : 'Enter your e-mail address.'
  return new Problem('invalid', message, { errors: [{ field: 'email', message }] })
}

function mailFailure(error: SignInError): Problem {
  const { title, detail } = describeSignInError(error)
  const failure = new Problem('unavailable', detail, { headers: { 'retry-after': '60' } })
  failure.problem.title = title
  return failure
}
