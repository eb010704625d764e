import { formRefusal } from '@/lib/api/form-reply'
import { Problem } from '@/lib/api/problem'
import { problemOf } from '@/lib/api/problem-of'
import { isForm } from '@/lib/api/sent-body'
import { env } from '@/lib/env'
import { log } from '@/lib/log/log'
import { mailDelivery } from '@/lib/mail/mailbox-rules'
import { normaliseEmail } from '@/lib/member/email-rules'
import { askForMail } from './ask-for-mail'
import { askingCookie } from './asking-browser'
import { goTo, goToSignIn } from './auth-answer'
import { type AuthRequest, fieldsOf } from './auth-request'
import { deliverSignInMails } from './deliver-sign-in-mails'
import { safeReturnTo } from './return-to'
import { signInLimits } from './sign-in-limits'

let limits: ReturnType<typeof signInLimits> | undefined

/**
 * Mails a sign-in link and code. Answer, time and statements are the same for every address: whether it has an account
 * is not looked at, and nobody waits for the mail server.
 */
export async function beginMailSignIn(asked: AuthRequest): Promise<Response> {
  const delivery = mailDelivery(asked.headers, env())
  if (!delivery) return goToSignIn('MailNotConfigured', asked.returnTo)
  try {
    const { askingToken, tokenHash } = await ask(asked)
    const sending = deliverSignInMails(tokenHash).catch(reportFailure)
    // What is kept on this machine is read on this machine, and at once.
    if (delivery === 'KEPT') await sending
    return goTo('/sign-in/check-your-mail', [askingCookie(asked.origin, askingToken)])
  } catch (error) {
    const refused = problemOf(error)
    if (!isForm(asked.request)) throw refused
    return formRefusal(asked.request, 'sign-in', asked.sent, refused)
  }
}

async function ask({ headers, origin, sent }: AuthRequest) {
  limits ??= signInLimits(env())
  const network = headers.get('x-backboard-client') ?? 'unknown'
  refuseWhileWaiting(await limits.networkWait(network))
  const fields = fieldsOf(sent)
  const email = normaliseEmail(fields.email)
  if (!email) throw wrongAddress(fields.email)
  refuseWhileWaiting(await limits.mailWait(email, network))
  return askForMail({ email, origin, returnTo: safeReturnTo(fields.returnTo) })
}

/** The worker tries again, and says so: it is told here only that something broke. */
function reportFailure(error: unknown): void {
  log().warn({ type: error instanceof Error ? error.name : 'unknown' }, 'mail: a sign-in mail waits')
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
