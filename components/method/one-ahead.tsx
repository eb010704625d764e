import { Link } from '@/components/ui/link'
import { comparisonAddress } from '@/lib/comparison/comparison-rules'
import { sureness } from '@/lib/comparison/comparison-words'
import { probabilityAhead } from '@/lib/ranking/probability-ahead'
import { favourability } from '@/lib/ranking/score'
import type { Ranked } from '@/lib/technology/technology-queries'

/** How sure a comparison is, with the first two of the ranking as the example, and what that does not say. */
export function OneAhead({ technologies, positions }: { technologies: Ranked[]; positions: number }) {
  const [first, second] = technologies
  return (
    <>
      <p>
        Each true score may lie anywhere under its bar, more likely in the middle than at the ends. Imagine
        drawing one for each of two technologies, again and again: how often is the first one’s the higher?
        That share is how sure we are that it is ahead; 50% would be a coin toss. It is not drawn but
        computed, to ten digits.
      </p>
      {first && second && (
        <p>
          Today {first.name} stands above {second.name}, and we are{' '}
          {sureness(probabilityAhead(favourability(first, positions), favourability(second, positions)))} sure
          that it is ahead: see{' '}
          <Link href={comparisonAddress([first.slug, second.slug])}>
            {first.name} and {second.name} side by side
          </Link>
          .
        </p>
      )}
      <p>
        The editors’ list is in that number as it is in the score, so before anybody has voted it says no more
        than they do. It is about what members of this site favour, not about what suits your case. And who
        stands above whom goes by the score: where two are as good as even, comparisons call them level.
      </p>
    </>
  )
}
