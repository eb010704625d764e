import type { Role } from '@/lib/generated/prisma/enums'
import { findByOperator } from './find-by-operator'
import { giveRole } from './give-role'

const words = { MEMBER: 'a member', MODERATOR: 'a moderator', ADMIN: 'an administrator' }

/** Gives a member a role in the name of an operator and answers with a sentence that says so. */
export async function setRole(who: string, role: Role): Promise<string> {
  const member = await findByOperator(who)
  if (member.role === role) return `${member.handle} is ${words[role]} already.`
  await giveRole(member.id, role, { by: null })
  return `${member.handle} is ${words[role]} now (was ${words[member.role]}), and signs in again: earlier sessions and API tokens have ended.`
}
