import { askForDeletion } from '@/lib/account/ask-for-deletion'
import { deleteForGood } from '@/lib/account/delete-due-accounts'
import { db } from '@/lib/db'
import { changeProfile } from '@/lib/member/change-profile'
import { giveRole } from '@/lib/member/give-role'
import { registerMember } from '@/lib/member/register-member'
import { done } from './done'
import type { Writes } from './writes'

export const joining: Writes = {
  'a member registered': () => done(registerMember('newcomer@members.example', () => 'newcomer')),
  'a role given': ({ admin, voter }) =>
    done(giveRole(voter.id, 'MODERATOR', { by: { id: admin.id, sessionId: null } })),
  'a name changed': ({ author }) => done(changeProfile(author.id, { name: 'Ada' })),
  'a handle changed': ({ other }) => done(changeProfile(other.id, { handle: 'another' })),
  'a deletion asked for': ({ other }) => askForDeletion(other.id, 'KEEP'),
  'an account deleted': async ({ other }) => {
    await db.$executeRaw`update member set deletes_at = now() - interval '1 second' where id = ${other.id}::uuid`
    if (!(await deleteForGood(other.id))) throw new Error('the account was not due')
  },
}
