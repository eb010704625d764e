import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseAway } from '@/lib/database-away'
import type { MailMessage } from '@/lib/mail/mail-message'
import { notificationMail } from '@/lib/notification/notification-mail'
import { detailsSchema } from '@/lib/notification/notification-schema'
import { unsubscribeLinks } from '@/lib/notification/unsubscribe-link'
import { type ClaimedMail, claimMails, LEASE_SECONDS } from './claim-mails'
import { type Failure, failureOf } from './failure-rules'
import { postpone, settle } from './settle-mail'

export const AT_ONCE = 5
const STRIKE_AGAIN_MS = 1000

export type Post = { origin: string; send: (mail: MailMessage) => Promise<unknown> }
export type Sent = { claimed: number; sent: number; away: Failure | null }

/** Sends some of the mails whose turn it is and settles each one by itself. */
export async function sendDueMails(post: Post): Promise<Sent> {
  const claimed = await claimMails(AT_ONCE)
  const outcomes = await Promise.all(claimed.map((mail) => sendOne(mail, post)))
  return {
    claimed: claimed.length,
    sent: outcomes.filter((failure) => failure === null).length,
    away: outcomes.find((failure) => failure?.kind === 'AWAY') ?? null,
  }
}

async function sendOne(mail: ClaimedMail, { origin, send }: Post): Promise<Failure | null> {
  const failure = mail.gone ? null : await attempt(async () => send(await write(mail, origin)))
  if (failure) await postpone(mail, failure)
  else await untilItIsDone(() => settle(mail))
  return failure
}

/** A mail that has gone is to be struck off even where the database is away just then: else it would go twice. */
async function untilItIsDone(act: () => Promise<void>): Promise<void> {
  const end = Date.now() + LEASE_SECONDS * 1000
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (Date.now() > end || !isDatabaseAway(error)) throw error
      await pause(STRIKE_AGAIN_MS, null, { ref: false })
    }
  }
}

async function attempt(act: () => Promise<unknown>): Promise<Failure | null> {
  try {
    await act()
    return null
  } catch (error) {
    return failureOf(error)
  }
}

async function write(mail: ClaimedMail, origin: string): Promise<MailMessage> {
  const { id, kind, memberId, email, link } = mail
  const message = await notificationMail({
    kind,
    actor: mail.handle === null ? null : { handle: mail.handle, name: mail.name },
    details: detailsSchema.parse(mail.details),
    to: email,
    origin,
    link,
    unsubscribe: unsubscribeLinks(origin, { memberId, kind }),
  })
  return { ...message, id }
}
