import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { pointsInOrder, readFacts } from './read-facts'
import { readSuggesters } from './suggesters'

/** A technology that has no place in the ranking yet (DRAFT) or any more (ARCHIVED); null for any other. */
export const getUnlistedTechnology = (slug: string) => {
  let suggesterTags: string[] = []
  return publicRead(
    () => [tags.technology(slug), ...suggesterTags],
    async () => {
      const [facts, suggesters] = await Promise.all([readFacts(slug), readSuggesters(slug)])
      if (!facts || facts.state === 'LISTED') return null
      suggesterTags = suggesters.tags
      const points = pointsInOrder(facts.points, suggesters)
      return { ...facts, slug, state: facts.state, suggestedBy: suggesters.words, points }
    },
  )
}

export type UnlistedTechnology = NonNullable<Awaited<ReturnType<typeof getUnlistedTechnology>>>
