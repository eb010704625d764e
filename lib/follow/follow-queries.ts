import { db } from '@/lib/db'

export type Followed = { slug: string; name: string }

/** The technologies that a member follows, by name. */
export async function listFollowed(memberId: string): Promise<Followed[]> {
  const rows = await db.follow.findMany({
    where: { memberId },
    orderBy: { technology: { name: 'asc' } },
    select: { technology: { select: { slug: true, name: true } } },
  })
  return rows.map(({ technology }) => technology)
}
