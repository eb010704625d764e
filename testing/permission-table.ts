import {
  type CommentState,
  canDeleteComment,
  canEditComment,
  canMarkHelpful,
  canPostComment,
  canReplyTo,
} from '@/lib/comment/comment-rules'
import { canAppeal } from '@/lib/decision/decision-rules'
import { canCloseEdition } from '@/lib/edition/edition-rules'
import type { Acting } from '@/lib/member/acting-rules'
import { canSetRole } from '@/lib/member/member-rules'
import { canDecide, canSeeQueue, canSetStanding } from '@/lib/moderation/moderation-rules'
import { canReportComment, canReportPoint } from '@/lib/report/report-rules'
import { canVote } from '@/lib/vote/vote-rules'

/** Who acts: the owner is whom the subject belongs to or concerns. */
export const actors = [
  'signed out',
  'owner',
  'suspended owner',
  'owning moderator',
  'another member',
  'suspended',
  'moderator',
  'administrator',
] as const
export type Actor = (typeof actors)[number]
type Subject = { ownerId: string; state?: CommentState; archivedAt?: Date | null; role?: Role }
type Role = 'MEMBER' | 'MODERATOR' | 'ADMIN'

/** The role and standing that each kind of actor has; `owner` says whether the subject is theirs. */
export const actorFacts: Record<Actor, { role: Role; suspended: boolean; isOwner: boolean } | null> = {
  'signed out': null,
  owner: { role: 'MEMBER', suspended: false, isOwner: true },
  'suspended owner': { role: 'MEMBER', suspended: true, isOwner: true },
  'owning moderator': { role: 'MODERATOR', suspended: false, isOwner: true },
  'another member': { role: 'MEMBER', suspended: false, isOwner: false },
  suspended: { role: 'MEMBER', suspended: true, isOwner: false },
  moderator: { role: 'MODERATOR', suspended: false, isOwner: false },
  administrator: { role: 'ADMIN', suspended: false, isOwner: false },
}

const owners: Actor[] = ['owner', 'owning moderator']
const others: Actor[] = ['another member', 'moderator', 'administrator']
const everybody: Actor[] = [...owners, ...others]
const staff: Actor[] = ['moderator', 'administrator']
const comment = ({ ownerId, state = 'VISIBLE' }: Subject) => ({ memberId: ownerId, state })
const point = ({ archivedAt = null }: Subject) => ({ archivedAt })

export type Row = {
  action: string
  /** What the subject is like; a comment's state, a point that is archived or not, a member's role. */
  on?: CommentState | 'ARCHIVED' | Role
  allowed: readonly Actor[]
  rule: (member: Acting, subject: Subject) => boolean
}

/** Every action of members, moderators and administrators, and who may do it. */
export const permissions: Row[] = [
  { action: 'post a comment', allowed: everybody, rule: canPostComment },
  ...rows('reply', { VISIBLE: everybody }, (member, subject) => canReplyTo(member, comment(subject))),
  ...rows('edit', { VISIBLE: owners, PENDING: owners }, (member, subject) =>
    canEditComment(member, comment(subject)),
  ),
  ...rows(
    'delete',
    { VISIBLE: [...owners, ...staff], PENDING: [...owners, ...staff], HIDDEN: [...owners, ...staff] },
    (member, subject) => canDeleteComment(member, comment(subject)),
  ),
  ...rows('mark as helpful', { VISIBLE: others }, (member, subject) =>
    canMarkHelpful(member, comment(subject)),
  ),
  ...rows('report a comment', { VISIBLE: others }, (member, subject) =>
    canReportComment(member, comment(subject)),
  ),
  { action: 'vote', allowed: everybody, rule: (member, subject) => canVote(member, point(subject)) },
  { action: 'vote', on: 'ARCHIVED', allowed: [], rule: (member, subject) => canVote(member, point(subject)) },
  {
    action: 'report a point',
    allowed: everybody,
    rule: (member, subject) => canReportPoint(member, point(subject)),
  },
  {
    action: 'report a point',
    on: 'ARCHIVED',
    allowed: [],
    rule: (member, subject) => canReportPoint(member, point(subject)),
  },
  ...[
    'approve a comment',
    'hide a comment',
    'show a comment',
    'dismiss a report',
    'hide what is reported',
  ].map((action) => ({ action, allowed: staff, rule: decideOnOwners })),
  {
    action: 'dismiss a flag',
    allowed: [...staff, 'owning moderator'],
    rule: (member) => canDecide(member, { concerns: null }),
  },
  { action: 'decide an appeal', allowed: staff, rule: decideOnOwners },
  {
    action: 'answer a decision',
    allowed: ['owner', 'suspended owner', 'owning moderator'],
    rule: (member, { ownerId }) =>
      canAppeal(member, { memberId: ownerId, action: 'COMMENT_HIDDEN', isUndone: false, isAnswered: false }),
  },
  ...(['MEMBER', 'MODERATOR', 'ADMIN'] as const).map((role) => ({
    action: 'suspend',
    on: role,
    allowed: role === 'MEMBER' ? staff : (['administrator'] as const),
    rule: (member: Acting, { ownerId }: Subject) => canSetStanding(member, { id: ownerId, role }),
  })),
  {
    action: 'give a role',
    allowed: ['administrator'],
    rule: (member) => canSetRole(member, { role: 'MEMBER' }, 'MODERATOR', 1),
  },
  {
    action: 'see the queue',
    allowed: [...staff, 'owning moderator'],
    rule: canSeeQueue,
  },
  { action: 'close an edition', allowed: ['administrator'], rule: canCloseEdition },
]

function decideOnOwners(member: Acting, { ownerId }: Subject) {
  return canDecide(member, { concerns: ownerId })
}

/** One action on a comment in each of its states; a state that is not named allows nobody. */
function rows(action: string, allowed: Partial<Record<CommentState, Actor[]>>, rule: Row['rule']): Row[] {
  return (['VISIBLE', 'PENDING', 'HIDDEN', 'DELETED'] as const).map((on) => ({
    action,
    on,
    allowed: allowed[on] ?? [],
    rule,
  }))
}
