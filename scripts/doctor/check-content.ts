import postgres from 'postgres'
import { type Finding, good, worry } from './finding'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** They go within seconds; a server that puts unknown senders off takes a minute or two. */
const MOST_MINUTES_TO_SIGN_IN = 3

/** What shows that the site's own work is done: administrators, snapshots, mails that wait. */
export async function checkContent(url: string, isLocal: boolean): Promise<Finding[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    const [row] = await sql`select
      (select count(*)::int from member where role = 'ADMIN') as admins,
      (select max(day) from snapshot) as snapshot,
      (select min(created_at) from member) as since,
      waiting.mails, waiting.told,
      (select min(asked_at) from sign_in_request where mail is not null and expires_at > now()) as asked
      from (
        -- By the notification's age: due_at moves with each try. Not those that nobody tries to send (claim-mails.ts).
        select count(*)::int as mails, min(n.created_at) as told
        from mail_outbox o join notification n on n.id = o.notification_id join member m on m.id = o.member_id
        where m.deletes_at is null and not exists (select from mail_refusal r where r.member_id = o.member_id)
      ) waiting`
    return [
      admins(row?.admins, isLocal),
      snapshots(row?.snapshot, row?.since),
      ...mails(row?.mails, row?.told, row?.asked),
    ]
  } finally {
    await sql.end({ timeout: 2 })
  }
}

function admins(count: number, isLocal: boolean): Finding {
  if (count > 0) return good('administrators', `${count}.`)
  const todo = 'Sign in once, then: npm run members -- promote YOUR-ADDRESS'
  return isLocal
    ? good('administrators', 'None yet; npm run members -- promote YOUR-ADDRESS makes one.')
    : worry('administrators', 'There is none, so nobody can name moderators.', todo)
}

/** The daily snapshot is taken soon after midnight UTC, so yesterday's has to be there from then on. */
function snapshots(newest: Date | null, since: Date | null): Finding {
  const days = newest ? Math.floor((Date.now() - newest.getTime()) / (24 * HOUR_MS)) : null
  if (days !== null && days <= 2)
    return good('jobs', `The newest daily snapshot is of ${newest?.toISOString().slice(0, 10)}.`)
  if (!since || Date.now() - since.getTime() < 48 * HOUR_MS) return good('jobs', 'No snapshot is due yet.')
  return worry(
    'jobs',
    `The newest daily snapshot is ${days ?? 'some'} days old.`,
    'Is the site running? npm run snapshot',
  )
}

function mails(count: number, told: Date | null, asked: Date | null): Finding[] {
  const todo = 'npm run mail:test -- ADDRESS says what the server answers.'
  const found: Finding[] = []
  if (asked && Date.now() - asked.getTime() > MOST_MINUTES_TO_SIGN_IN * MINUTE_MS) {
    const says = `A mail to sign in by has waited for more than ${MOST_MINUTES_TO_SIGN_IN} minutes.`
    found.push(worry('sign-in mails', says, todo))
  }
  if (told && Date.now() - told.getTime() > HOUR_MS)
    found.push(worry('outbox', `${count} mails wait, the oldest for more than an hour.`, todo))
  return found.length > 0 ? found : [good('outbox', `${count} mails wait.`)]
}
