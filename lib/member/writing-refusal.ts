import type { Prisma } from '@/lib/generated/prisma/client'

export type WritingRefusal = 'SIGNED_OUT' | 'SUSPENDED'

/**
 * Why a member may not write, or null. First in a transaction, whose end it holds the member's row until: a suspension
 * that is under way is waited for, and one that comes later waits.
 */
export async function askToWrite(
  transaction: Prisma.TransactionClient,
  memberId: string,
): Promise<WritingRefusal | null> {
  const [asked] = await transaction.$queryRaw<{ refusal: WritingRefusal | null }[]>`
    select writing_refusal(${memberId}::uuid) as refusal`
  return asked?.refusal ?? null
}
