import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { Acting } from '@/lib/member/acting-rules'
import { mayAdminister } from '@/lib/member/acting-rules'
import type { MemberRecord } from '@/lib/moderation/member-record-queries'
import { canSetStanding } from '@/lib/moderation/moderation-rules'
import { DecisionForm } from './decision-form'
import { MemberRecordNote } from './member-record-note'
import { RoleForm } from './role-form'

const roles = { MEMBER: 'Member', MODERATOR: 'Moderator', ADMIN: 'Administrator' }
type Props = { member: MemberRecord; viewer: NonNullable<Acting>; q: string }

/** A member with role and standing, and what the viewer may change of it. */
export function MemberCard({ member, viewer, q }: Props) {
  const { id, handle, name, role, isSuspended, suspendedUntil } = member
  const returnTo = `/moderation/members?q=${encodeURIComponent(q || handle)}`
  const decision = isSuspended ? 'REINSTATE' : 'SUSPEND'
  return (
    <article aria-labelledby={`member-${id}`}>
      <Card className="space-y-4">
        <header className="space-y-1">
          <h3 id={`member-${id}`} className="wrap-break-word text-xl">
            @{handle}
            {name && <span className="font-normal text-muted"> {name}</span>}
          </h3>
          <p>
            {roles[role]}.{' '}
            {isSuspended &&
              (suspendedUntil ? (
                <strong>
                  Suspended until <Time value={suspendedUntil} />.
                </strong>
              ) : (
                <strong>Suspended without an end.</strong>
              ))}
          </p>
        </header>
        <MemberRecordNote record={member} />
        <div className="grid items-start gap-x-10 gap-y-4 sm:grid-cols-2">
          {canSetStanding(viewer, member) && (
            <details>
              <summary className="min-h-6 cursor-pointer font-semibold">
                {isSuspended ? 'Reinstate' : 'Suspend'} @{handle}
              </summary>
              <div className="max-w-96 pt-3">
                <DecisionForm subject={{ type: 'MEMBER', id }} decision={decision} returnTo={returnTo} />
              </div>
            </details>
          )}
          {mayAdminister(viewer) && (
            <details>
              <summary className="min-h-6 cursor-pointer font-semibold">Change the role of @{handle}</summary>
              <div className="max-w-96 pt-3">
                <RoleForm id={id} handle={handle} role={role} returnTo={returnTo} />
              </div>
            </details>
          )}
        </div>
      </Card>
    </article>
  )
}
