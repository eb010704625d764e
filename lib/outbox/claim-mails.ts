import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import type { NotificationRow } from '@/lib/notification/notification-row'

/** Longer than sending may take at all (lib/mail/mail-transport.ts): who has not settled by then is dead. */
export const LEASE_SECONDS = 5 * 60

export type ClaimedMail = Pick<
  NotificationRow,
  'id' | 'kind' | 'link' | 'details' | 'handle' | 'name' | 'gone'
> & {
  claim: string
  attempts: number
  memberId: string
  email: string
}

/** Takes mails whose turn it is, oldest first. Nobody else gets them until they are settled or the lease is over. */
export const claimMails = (most: number): Promise<ClaimedMail[]> =>
  db.$queryRaw<ClaimedMail[]>`
    with due as materialized (
      select o.notification_id from mail_outbox o
      where o.due_at <= now() and not exists (select from mail_refusal r where r.member_id = o.member_id)
        -- Who is deleting the account gets nothing any more; signing in again brings it back.
        and not exists (select from member m where m.id = o.member_id and m.deletes_at is not null)
      order by o.due_at limit ${most} for update of o skip locked
    ), claimed as (
      update mail_outbox o set claim = ${randomUUID()}::uuid, due_at = now() + make_interval(secs => ${LEASE_SECONDS})
      from due where o.notification_id = due.notification_id
      returning o.notification_id, o.claim, o.attempts
    )
    select n.id, n.kind::text as kind, n.link, n.details, a.handle, a.name, claimed.claim, claimed.attempts,
      m.id as "memberId", m.email,
      quoted_comment(n.kind, n.details) is not null and c.state is distinct from 'VISIBLE' as gone
    from claimed join notification n on n.id = claimed.notification_id join member m on m.id = n.member_id
    left join member a on a.id = n.actor_id left join comment c on c.id = quoted_comment(n.kind, n.details)`
