import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { pointsInOrder, readFacts } from './read-facts'

/** A technology that has no place in the ranking yet (DRAFT) or any more (ARCHIVED); null for any other. */
export const getUnlistedTechnology = (slug: string) =>
  publicRead([tags.technology(slug)], async () => {
    const facts = await readFacts(slug)
    if (!facts || facts.state === 'LISTED') return null
    return { ...facts, slug, state: facts.state, points: pointsInOrder(facts.points) }
  })

export type UnlistedTechnology = NonNullable<Awaited<ReturnType<typeof getUnlistedTechnology>>>
