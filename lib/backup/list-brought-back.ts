import { Client } from 'pg'
import { formatList } from '@/lib/format/list'
import { plural } from '@/lib/format/plural'

type BroughtBack = { admins: string[]; moderators: string[]; passkeys: number; links: number }

/**
 * What a restored database lets in with more than a member's mailbox, in sentences: the handles of its staff by role, and
 * how many passkeys and connected accounts of providers there are. Whatever of it was taken away after the backup is
 * there again.
 */
export async function listBroughtBack(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<BroughtBack>(`
      select array(select handle from member where role = 'ADMIN' order by handle) as admins,
        array(select handle from member where role = 'MODERATOR' order by handle) as moderators,
        (select count(*)::int from passkey) as passkeys, (select count(*)::int from account) as links`)
    const { admins, moderators, passkeys, links } = rows[0] as BroughtBack
    return [
      `Administrators: ${namesOf(admins)}.`,
      `Moderators: ${namesOf(moderators)}.`,
      `${plural(passkeys, 'passkey')}, and ${plural(links, 'connected account')} of providers.`,
    ]
  } finally {
    await client.end()
  }
}

const namesOf = (handles: string[]) => (handles.length === 0 ? 'none' : formatList(handles))
