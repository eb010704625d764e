import { canAppeal } from '@/lib/decision/decision-rules'
import { canCloseEdition } from '@/lib/edition/edition-rules'
import type { Acting } from '@/lib/member/acting-rules'
import { canSetRole } from '@/lib/member/member-rules'
import { canDecide, canSeeQueue, canSetStanding } from '@/lib/moderation/moderation-rules'
import { allStaff, inStates, ownersEvenSuspended, type Role, type Row, type Subject, staff } from './actors'

const decideOnOwners = (member: Acting, { ownerId }: Subject) => canDecide(member, { concerns: ownerId })
const aboutOwners = [
  'approve a comment',
  'hide a comment',
  'show a comment',
  'dismiss a report',
  'hide what is reported',
  'decide an appeal',
]

export const moderationPermissions: Row[] = [
  ...aboutOwners.map((action) => ({ action, allowed: staff, rule: decideOnOwners })),
  { action: 'dismiss a flag', allowed: allStaff, rule: (member) => canDecide(member, { concerns: null }) },
  {
    action: 'answer a decision',
    allowed: ownersEvenSuspended,
    rule: (member, { ownerId }) =>
      canAppeal(member, { memberId: ownerId, action: 'COMMENT_HIDDEN', isUndone: false, isAnswered: false }),
  },
  ...inStates<Role>(
    'suspend',
    { MEMBER: staff, MODERATOR: ['administrator'], ADMIN: ['administrator'] },
    (member, { ownerId, on }) => canSetStanding(member, { id: ownerId, role: on as Role }),
  ),
  {
    action: 'give a role',
    allowed: ['administrator'],
    rule: (member) => canSetRole(member, { role: 'MEMBER' }, 'MODERATOR', 1),
  },
  { action: 'see the queue', allowed: [...allStaff, 'suspended moderator'], rule: canSeeQueue },
  { action: 'close an edition', allowed: ['administrator'], rule: canCloseEdition },
]
