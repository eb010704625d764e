import { canFollow } from '@/lib/follow/follow-rules'
import { canMarkRead, canSeeNotification } from '@/lib/notification/notification-rules'
import { canChangePasskey } from '@/lib/passkey/passkey-rules'
import { canReportPoint } from '@/lib/report/report-rules'
import { canDisconnectService, canEndSession } from '@/lib/session/session-rules'
import { canMakeToken, canRevokeToken } from '@/lib/token/token-rules'
import { canVote } from '@/lib/vote/vote-rules'
import { everybody, owners, ownersEvenSuspended, type Row, type Subject } from './actors'

const point = ({ on }: Subject) => ({ archivedAt: on === 'ARCHIVED' ? new Date(0) : null })
const own = ({ ownerId }: Subject) => ({ memberId: ownerId })
const onPoints: [string, typeof canVote][] = [
  ['vote', canVote],
  ['report a point', canReportPoint],
]

export const accountPermissions: Row[] = [
  ...onPoints.flatMap(([action, may]): Row[] => {
    const rule: Row['rule'] = (member, subject) => may(member, point(subject))
    return [
      { action, allowed: everybody, rule },
      { action, on: 'ARCHIVED', allowed: [], rule },
    ]
  }),
  { action: 'follow a technology', allowed: everybody, rule: canFollow },
  { action: 'stop following a technology', allowed: everybody, rule: canFollow },
  { action: 'make a token', allowed: everybody, rule: canMakeToken },
  {
    action: 'revoke a token',
    allowed: ownersEvenSuspended,
    rule: (member, subject) => canRevokeToken(member, own(subject)),
  },
  ...['rename a passkey', 'remove a passkey'].map(
    (action): Row => ({
      action,
      allowed: ownersEvenSuspended,
      rule: (member, subject) => canChangePasskey(member, own(subject)),
    }),
  ),
  {
    action: 'disconnect a service',
    allowed: ownersEvenSuspended,
    rule: (member, subject) => canDisconnectService(member, own(subject)),
  },
  {
    action: 'end a session',
    allowed: ownersEvenSuspended,
    rule: (member, subject) => canEndSession(member, own(subject)),
  },
  {
    action: 'see a notification',
    allowed: ownersEvenSuspended,
    rule: (member, subject) => canSeeNotification(member, own(subject)),
  },
  {
    action: 'mark a notification as read',
    allowed: owners,
    rule: (member, subject) => canMarkRead(member, own(subject)),
  },
]
