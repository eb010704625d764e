import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import type { Role } from '@/lib/generated/prisma/enums'
import { hashSessionToken } from '@/lib/session/session-token'

type Row = { refusal: string | null; was: Role | null; notice: Notice | null }
type Given = {
  /** The administrator who gives it and the session that asks; null for an operator. */
  by: { id: string; sessionId: string | null } | null
  /** Under which that session goes on where it is the member's own: its old token ends with the old role. */
  newToken?: string
  note?: string | null
}

/**
 * Gives a member a role: logged, told to the member, whose sessions and API tokens end.
 * @returns the role before, or why not: SIGNED_OUT, SUSPENDED, FORBIDDEN, NOT_FOUND, LAST_ADMIN
 */
export async function giveRole(
  memberId: string,
  role: Role,
  { by, note = null, newToken }: Given,
): Promise<{ was: Role } | { refusal: string }> {
  const [row] = await db.$queryRaw<Row[]>`
    select * from set_member_role(${by?.id ?? null}::uuid, ${memberId}::uuid, ${role}::role, ${note},
      ${by?.sessionId ?? null}::uuid, ${newToken ? hashSessionToken(newToken) : null})`
  if (!row?.was || row.refusal) return { refusal: row?.refusal ?? 'NOT_FOUND' }
  applyNotice(row.notice)
  return { was: row.was }
}
