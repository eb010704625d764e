import { db } from '@/lib/db'

/**
 * Follows a technology or leaves it; saying the same again changes nothing.
 * @returns why not, or null: SIGNED_OUT, SUSPENDED, NOT_FOUND
 */
export async function followTechnology(
  memberId: string,
  slug: string,
  following: boolean,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ refusal: string | null }[]>`
    select set_follow(${memberId}::uuid, ${slug}, ${following}) as refusal`
  return row ? row.refusal : 'NOT_FOUND'
}
