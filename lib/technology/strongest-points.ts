import { db } from '@/lib/db'
import { keptValues } from '@/lib/page-store/kept-values'
import { inReadingOrder } from '@/lib/ranking/point-strength'
import { tags } from '@/lib/tags'

export type StrongestPoints = { topPro: { title: string } | null; topCon: { title: string } | null }

/** The first pro and con in reading order of each of these technologies, by the technology's id. Whoever shows them notes the tags. */
export const readStrongestPoints = (of: { id: string; slug: string }[]) =>
  keptValues(
    new Map(
      of.map(({ id, slug }) => [
        id,
        { name: `strongest ${id}`, tags: [tags.technology(slug), tags.standing(slug)] },
      ]),
    ),
    read,
  )

async function read(ids: string[]): Promise<Map<string, StrongestPoints>> {
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
  const strongest = new Map<string, StrongestPoints>(ids.map((id) => [id, { topPro: null, topCon: null }]))
  for (const { technologyId, side, title } of inReadingOrder(points)) {
    const found = strongest.get(technologyId)
    if (found && side === 'PRO') found.topPro ??= { title }
    else if (found) found.topCon ??= { title }
  }
  return strongest
}
