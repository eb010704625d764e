import { db } from '@/lib/db'

/** Moderators can read for so long what its author has deleted. */
export const DAYS_KEPT = 30

/** Clears the texts of comments that were deleted longer ago for good, and answers how many. */
export async function clearDeleted(): Promise<number> {
  const [row] = await db.$queryRaw<
    { cleared: number }[]
  >`select clear_deleted_comments(${DAYS_KEPT}::integer) as cleared`
  return row?.cleared ?? 0
}
