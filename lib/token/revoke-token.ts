import { db } from '@/lib/db'

/** Ends one token of a member, or all of them. Answers how many there were. */
export async function revokeTokens(memberId: string, id?: string): Promise<number> {
  return (await db.apiToken.deleteMany({ where: { memberId, id } })).count
}
