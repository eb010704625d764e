import postgres from 'postgres'
import { type Finding, good, worry } from './finding'

const HOUR_MS = 3_600_000

/** What shows that the site's own work is done: administrators, snapshots, mails that wait. */
export async function checkContent(url: string, isLocal: boolean): Promise<Finding[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    const [row] = await sql`select
      (select count(*)::int from member where role = 'ADMIN') as admins,
      (select max(day) from snapshot) as snapshot,
      (select min(created_at) from member) as since,
      (select count(*)::int from mail_outbox) as mails,
      (select min(due_at) from mail_outbox) as due`
    return [admins(row?.admins, isLocal), snapshots(row?.snapshot, row?.since), mails(row?.mails, row?.due)]
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

function mails(count: number, due: Date | null): Finding {
  const isLate = due !== null && Date.now() - due.getTime() > HOUR_MS
  if (isLate)
    return worry(
      'outbox',
      `${count} mails wait, the oldest for more than an hour.`,
      'npm run mail:test -- ADDRESS',
    )
  return good('outbox', `${count} mails wait.`)
}
