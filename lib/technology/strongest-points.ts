import { db } from '@/lib/db'
import { inReadingOrder } from '@/lib/ranking/point-strength'

export type StrongestPoints = { topPro: { title: string } | null; topCon: { title: string } | null }

/** The first pro and con in reading order of each of these technologies, by the technology's id. */
export async function readStrongestPoints(ids: string[]): Promise<Map<string, StrongestPoints>> {
  const points = await db.point.findMany({
    where: { archivedAt: null, technologyId: { in: ids } },
    select: {
      id: true,
      technologyId: true,
      side: true,
      title: true,
      agree: true,
      disagree: true,
      position: true,
      createdAt: true,
    },
  })
  const strongest = new Map<string, StrongestPoints>()
  for (const { technologyId, side, title } of inReadingOrder(points)) {
    const found = strongest.get(technologyId) ?? { topPro: null, topCon: null }
    if (side === 'PRO') found.topPro ??= { title }
    else found.topCon ??= { title }
    strongest.set(technologyId, found)
  }
  return strongest
}
