import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { tags } from '@/lib/tags'
import type { ProfileChange } from './member-schema'
import { askToWrite, type WritingRefusal } from './writing-refusal'

export type Profile = { handle: string; name: string | null; role: 'MEMBER' | 'MODERATOR' | 'ADMIN' }
type Refused =
  | { refusal: WritingRefusal }
  | { refusal: 'HANDLE_TAKEN' }
  | { refusal: 'HANDLE_TOO_SOON'; possibleAt: Date }

type Moved = { refusal: 'HANDLE_TAKEN' | 'HANDLE_TOO_SOON' | null; possibleAt: Date | null; earlier: string }

/** Takes what the transaction has done so far back. */
class NotChanged extends Error {
  constructor(readonly why: Refused) {
    super(why.refusal)
  }
}

/**
 * Changes what was given of a member's name and handle, or nothing at all; the pages that show either expire with it.
 * The handle that is given up leads to the new one for a year.
 * @returns the member as it is then, or why not: SIGNED_OUT, SUSPENDED, HANDLE_TAKEN, HANDLE_TOO_SOON (with when)
 */
export async function changeProfile(
  memberId: string,
  { name, handle }: ProfileChange,
): Promise<{ member: Profile } | Refused> {
  try {
    const changed = await db.$transaction(async (transaction) => {
      const refusal = await askToWrite(transaction, memberId)
      if (refusal) throw new NotChanged({ refusal })
      const shown = new Set<string>()
      if (handle !== undefined)
        for (const each of await moveTo(transaction, memberId, handle)) shown.add(each)
      const select = { handle: true, name: true, role: true }
      const member = await transaction.member.update({ where: { id: memberId }, data: { name }, select })
      shown.add(member.handle)
      const expired = [tags.member(memberId), ...[...shown].map(tags.handle)]
      const [announced] = await transaction.$queryRaw<{ notice: Notice }[]>`
        select announce(array[]::uuid[], ${expired}::text[]) as notice`
      return { member, notice: announced?.notice ?? null }
    })
    applyNotice(changed.notice)
    return { member: changed.member }
  } catch (error) {
    if (error instanceof NotChanged) return error.why
    throw error
  }
}

/** Answers with the handles whose pages show something else from now on. */
async function moveTo(
  transaction: Prisma.TransactionClient,
  memberId: string,
  handle: string,
): Promise<string[]> {
  const [moved] = await transaction.$queryRaw<Moved[]>`
    select refusal, possible_at as "possibleAt", earlier from change_handle(${memberId}::uuid, ${handle})`
  if (!moved?.earlier) throw new Error('There is no such member.')
  if (moved.refusal === 'HANDLE_TAKEN') throw new NotChanged({ refusal: moved.refusal })
  if (moved.possibleAt) throw new NotChanged({ refusal: 'HANDLE_TOO_SOON', possibleAt: moved.possibleAt })
  return [moved.earlier, handle]
}
