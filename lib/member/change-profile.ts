import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { tags } from '@/lib/tags'
import type { ProfileChange } from './member-schema'
import { isUniqueViolation } from './unique-violation'

export type Profile = { handle: string; name: string | null; role: 'MEMBER' | 'MODERATOR' | 'ADMIN' }
type Outcome = { member: Profile } | { refusal: 'HANDLE_TAKEN' }

/** Changes what was given of a member's name and handle; the pages that show either expire with it. */
export async function changeProfile(memberId: string, change: ProfileChange): Promise<Outcome> {
  try {
    const changed = await db.$transaction(async (transaction) => {
      const [before] = await transaction.$queryRaw<{ handle: string }[]>`
        select handle from member where id = ${memberId}::uuid for no key update`
      if (!before) throw new Error('There is no such member.')
      const select = { handle: true, name: true, role: true }
      const member = await transaction.member.update({ where: { id: memberId }, data: change, select })
      const shown = [tags.member(memberId), ...new Set([before.handle, member.handle].map(tags.handle))]
      const [announced] = await transaction.$queryRaw<{ notice: Notice }[]>`
        select announce(array[]::uuid[], ${shown}::text[]) as notice`
      return { member, notice: announced?.notice ?? null }
    })
    applyNotice(changed.notice)
    return { member: changed.member }
  } catch (error) {
    if (isUniqueViolation(error)) return { refusal: 'HANDLE_TAKEN' }
    throw error
  }
}
