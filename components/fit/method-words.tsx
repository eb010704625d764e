import { TextLink } from '@/components/ui/link'
import { BASE_SIGNALS, EDITORS_SIGNALS, THEME_WEIGHTS } from '@/lib/fit/constants'

/** The model in a reader's words; docs/ranking.md derives it. */
export function MethodWords() {
  return (
    <section aria-labelledby="method" className="prose-links max-w-text space-y-2 text-sm">
      <h2 id="method" className="border-ink border-t-4 pt-3 text-2xl">
        How this is reckoned
      </h2>
      <p>
        In each theme, agreement with a pro and disagreement with a con speak for a technology, the reverse
        against it. Whoever put a point on the editors’ list counts as {EDITORS_SIGNALS} who agrees. The
        community’s score counts as {BASE_SIGNALS} votes in every theme, so that a theme of which little is
        known stays near it. The fit is the mean over your themes: what matters a lot weighs{' '}
        {THEME_WEIGHTS.lot}, what matters some {THEME_WEIGHTS.some}.
      </p>
      <p>
        The bar shows where the fit lies, 90% sure. It takes every vote for independent of the others, so that
        it is rather too narrow where the same members vote on many points. How sure it is that a point holds
        is the probability that most members would agree with it. A con takes a technology out, or is counted
        as accepted, as long as at least as many agree with it as disagree.
      </p>
      <p>
        All of your choice stands in the address; nothing of it is stored.{' '}
        <TextLink href="/how-ranking-works">How the ranking works</TextLink>
      </p>
    </section>
  )
}
