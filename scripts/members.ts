import { parseArgs } from 'node:util'
import { db } from '@/lib/db'
import { forgetPasskeys } from '@/lib/member/forget-passkeys'
import { setRole } from '@/lib/member/set-role'
import { setSuspended } from '@/lib/member/set-suspended'
import { MOST_DAYS } from '@/lib/moderation/moderation-schema'
import { Refusal } from '@/lib/refusal'

const USAGE = [
  'npm run members -- list',
  'npm run members -- promote EMAIL [moderator|admin]   (admin when nothing is named)',
  'npm run members -- demote EMAIL',
  'npm run members -- suspend EMAIL|HANDLE [--days N] [--reason "…"]',
  'npm run members -- forget-passkeys EMAIL|HANDLE   (for who has lost them; signs out everywhere)',
  'npm run members -- reinstate EMAIL|HANDLE [--reason "…"]',
].join('\n')

/** What an operator does with members from the command line; a running site hears of it at once. */
export async function main(args: string[]): Promise<number> {
  await carryOut(args)
  return 0
}

async function carryOut([command, who, ...rest]: string[]): Promise<void> {
  if (command === 'list' && who === undefined) return list()
  if (who && command === 'promote' && rest.length <= 1) return promote(who, rest[0] ?? 'admin')
  if (who && command === 'demote' && rest.length === 0) return say(await setRole(who, 'MEMBER'))
  if (who && command === 'forget-passkeys' && rest.length === 0) return say(await forgetPasskeys(who))
  if (who && (command === 'suspend' || command === 'reinstate'))
    return say(await setSuspended(who, command === 'suspend', readOptions(command, rest)))
  throw new Refusal(`That is no way to call it. These are:\n${USAGE}`)
}

/** The reason may also stand there without its name, as it once had to. */
function readOptions(command: string, args: string[]) {
  const { values, positionals } = parse(args)
  const days = values.days === undefined ? null : Number(values.days)
  if (days !== null && (command !== 'suspend' || !Number.isInteger(days) || days < 1 || days > MOST_DAYS))
    throw new Refusal('--days goes with suspend and is a whole number from 1 to 3650.')
  return { reason: values.reason ?? positionals.join(' '), days }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { days: { type: 'string' }, reason: { type: 'string' } },
      allowPositionals: true,
    })
  } catch {
    throw new Refusal(`That is no way to call it. These are:\n${USAGE}`)
  }
}

async function promote(email: string, role: string): Promise<void> {
  if (role !== 'moderator' && role !== 'admin')
    throw new Refusal(`There is no role “${role}”: moderator or admin.`)
  say(await setRole(email, role === 'admin' ? 'ADMIN' : 'MODERATOR'))
}

async function list(): Promise<void> {
  const members = await db.member.findMany({
    orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
    select: {
      handle: true,
      email: true,
      role: true,
      suspendedAt: true,
      suspendedUntil: true,
      createdAt: true,
    },
  })
  for (const { handle, email, role, suspendedAt, suspendedUntil, createdAt } of members) {
    const standing = suspendedAt
      ? `suspended since ${day(suspendedAt)}${suspendedUntil ? ` until ${day(suspendedUntil)}` : ''}`
      : ''
    console.log(
      [role.padEnd(9), handle.padEnd(30), email.padEnd(36), day(createdAt), standing].join('  ').trimEnd(),
    )
  }
  console.log(members.length === 1 ? '1 member' : `${members.length} members`)
}

const say = (sentence: string) => console.log(sentence)
const day = (date: Date) => date.toISOString().slice(0, 10)
