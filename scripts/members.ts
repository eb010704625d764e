import { db } from '@/lib/db'
import { setRole } from '@/lib/member/set-role'
import { setSuspended } from '@/lib/member/set-suspended'
import { Refusal } from '@/lib/refusal'

const USAGE = [
  'npm run members -- list',
  'npm run members -- promote EMAIL [moderator|admin]   (admin when nothing is named)',
  'npm run members -- demote EMAIL',
  'npm run members -- suspend EMAIL|HANDLE [REASON]',
  'npm run members -- reinstate EMAIL|HANDLE [REASON]',
].join('\n')

/** What an operator does with members from the command line; a running site hears of it at once. */
export async function main([command, who, ...rest]: string[]): Promise<void> {
  if (command === 'list' && who === undefined) return list()
  if (who && command === 'promote' && rest.length <= 1) return promote(who, rest[0] ?? 'admin')
  if (who && command === 'demote' && rest.length === 0) return say(await setRole(who, 'MEMBER'))
  if (who && (command === 'suspend' || command === 'reinstate'))
    return say(await setSuspended(who, command === 'suspend', rest.join(' ')))
  throw new Refusal(`That is no way to call it. These are:\n${USAGE}`)
}

async function promote(email: string, role: string): Promise<void> {
  if (role !== 'moderator' && role !== 'admin')
    throw new Refusal(`There is no role “${role}”: moderator or admin.`)
  say(await setRole(email, role === 'admin' ? 'ADMIN' : 'MODERATOR'))
}

async function list(): Promise<void> {
  const members = await db.member.findMany({
    orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
    select: { handle: true, email: true, role: true, suspendedAt: true, createdAt: true },
  })
  for (const { handle, email, role, suspendedAt, createdAt } of members) {
    const standing = suspendedAt ? `suspended since ${day(suspendedAt)}` : ''
    console.log(
      [role.padEnd(9), handle.padEnd(30), email.padEnd(36), day(createdAt), standing].join('  ').trimEnd(),
    )
  }
  console.log(members.length === 1 ? '1 member' : `${members.length} members`)
}

const say = (sentence: string) => console.log(sentence)
const day = (date: Date) => date.toISOString().slice(0, 10)
