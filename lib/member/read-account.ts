import { db } from '@/lib/db'
import { nextHandleChange } from './handle-change-rules'

export type Account = { email: string; nextHandleChange: Date | null }

/** What only the member sees of the own account. */
export async function readAccount(memberId: string): Promise<Account> {
  const { email, handleChangedAt } = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { email: true, handleChangedAt: true },
  })
  return { email, nextHandleChange: nextHandleChange(handleChangedAt, new Date()) }
}
