import { db } from '@/lib/db'
import { sendMail } from '@/lib/mail/send-mail'
import { signInMail } from '@/lib/mail/sign-in-mail'
import { type Failure, failureOf } from '@/lib/outbox/failure-rules'
import { LINK_MINUTES } from './link-minutes'
import { unsealSignInMail } from './sealed-mail'
import { spacedMailedCode } from './sign-in-codes'

/** What the server may take for one mail; who has not settled after the lease is dead. */
const SEND_WITHIN_MS = 20_000
const LEASE_SECONDS = 30
const AT_ONCE = 5
const FIRST_PAUSE_SECONDS = 5
const LONGEST_PAUSE_SECONDS = 60

type Claimed = { email: string; tokenHash: string; mail: Uint8Array; tries: number }
type Send = typeof sendMail

/**
 * Sends sign-in mails whose turn it is, and settles each: it has gone, its address is refused, or it is tried again while
 * its link is good. Any number of processes may do so at once, and only one sends each.
 * @param tokenHash of the one mail that is wanted; without it some of all
 * @returns what kept mails from going, and whether others may wait that are due
 */
export async function deliverSignInMails(
  tokenHash?: string,
  send: Send = sendMail,
): Promise<{ failures: Failure[]; mayBeMore: boolean }> {
  const claimed = await claim(tokenHash ?? null)
  const outcomes = await Promise.all(claimed.map((mail) => deliver(mail, send)))
  const failures = outcomes.filter((failure) => failure !== null)
  return { failures, mayBeMore: claimed.length === AT_ONCE && failures.length === 0 }
}

const claim = (tokenHash: string | null): Promise<Claimed[]> => db.$queryRaw<Claimed[]>`
  with due as materialized (
    select email from sign_in_request
    where mail is not null and mail_due_at <= clock_timestamp() and expires_at > clock_timestamp()
      and (${tokenHash}::text is null or token_hash = ${tokenHash})
    order by mail_due_at limit ${AT_ONCE}::int for update skip locked
  )
  update sign_in_request r set mail_tries = r.mail_tries + 1,
    mail_due_at = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}::int)
  from due where r.email = due.email
  returning r.email, r.token_hash as "tokenHash", r.mail, r.mail_tries as tries`

async function deliver({ email, tokenHash, mail, tries }: Claimed, send: Send): Promise<Failure | null> {
  const content = unsealSignInMail(tokenHash, mail)
  const failure = content && (await attempt(email, content, send))
  if (failure && failure.kind !== 'REFUSED') {
    const seconds = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (tries - 1))
    await db.$executeRaw`
      update sign_in_request set mail_due_at = clock_timestamp() + make_interval(secs => ${seconds}::int)
      where token_hash = ${tokenHash}`
  } else {
    const isRefused = failure?.kind === 'REFUSED'
    await db.$executeRaw`
      update sign_in_request set mail = null, mail_refused = ${isRefused} where token_hash = ${tokenHash}`
  }
  return failure
}

async function attempt(
  email: string,
  { link, code }: { link: string; code: string },
  send: Send,
): Promise<Failure | null> {
  try {
    await send(await signInMail(email, link, spacedMailedCode(code), LINK_MINUTES), SEND_WITHIN_MS)
    return null
  } catch (error) {
    return failureOf(error)
  }
}
