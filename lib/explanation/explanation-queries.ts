import { publicRead } from '@/lib/page-store/public-read'
import { tags } from '@/lib/tags'
import { explainPlace } from './explain-place'
import type { Explanation } from './explanation-schema'
import { readShares } from './read-shares'

export type { Explanation, ExplanationPart } from './explanation-schema'

/**
 * Why a technology stands where it does; null where there is none. It shows the neighbours too: when another one takes
 * a neighbour's place, that neighbour's rank moves, and its tag expires with it.
 */
export const getExplanation = (slug: string): Promise<Explanation | null> =>
  publicRead(
    (shown) => [
      tags.technology(slug),
      ...[slug, shown?.above?.slug, shown?.below?.slug].flatMap((each) =>
        each ? [tags.standing(each)] : [],
      ),
    ],
    async () => explainPlace(slug, await readShares(slug)),
  )
