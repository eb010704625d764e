import { db } from '@/lib/db'
import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { readRankedTechnologies } from '@/lib/technology/ranked-technologies'
import type { BadgeFacts } from './draw-badge'

/** What a technology's badge says; without a standing while it has no place on the list. Null where there is none. */
export const getBadgeFacts = (slug: string): Promise<BadgeFacts | null> =>
  publicRead([tags.technology(slug), tags.standing(slug)], async () => {
    const rows = await readRankedTechnologies()
    const row = rows.find((ranked) => ranked.slug === slug)
    if (row) {
      const { name, rank, score, low, high } = row
      return { name, standing: { rank, total: rows.length, score, low, high } }
    }
    const technology = await db.technology.findUnique({ where: { slug }, select: { name: true } })
    return technology && { name: technology.name, standing: null }
  })
