import { db } from '@/lib/db'
import type { Role } from '@/lib/generated/prisma/enums'
import { findByOperator } from './find-by-operator'

const words = { MEMBER: 'a member', MODERATOR: 'a moderator', ADMIN: 'an administrator' }

/** Gives a member a role and answers with a sentence that says so. */
export async function setRole(who: string, role: Role): Promise<string> {
  const member = await findByOperator(who)
  if (member.role === role) return `${member.handle} is ${words[role]} already.`
  await db.member.update({ where: { id: member.id }, data: { role } })
  return `${member.handle} is ${words[role]} now (was ${words[member.role]}).`
}
