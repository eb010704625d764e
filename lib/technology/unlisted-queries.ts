import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { pointsInOrder, readFacts, suggesterTags } from './read-facts'

/** A technology that has no place in the ranking yet (DRAFT) or any more (ARCHIVED); null for any other. */
export const getUnlistedTechnology = (slug: string) => {
  let suggesters: string[] = []
  return publicRead(
    () => [tags.technology(slug), ...suggesters],
    async () => {
      const facts = await readFacts(slug)
      if (!facts || facts.state === 'LISTED') return null
      suggesters = suggesterTags(facts.points)
      return { ...facts, slug, state: facts.state, points: pointsInOrder(facts.points) }
    },
  )
}

export type UnlistedTechnology = NonNullable<Awaited<ReturnType<typeof getUnlistedTechnology>>>
