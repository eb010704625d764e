import { AsMarkdown } from '@/components/site/as-markdown'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import type { Choice } from '@/lib/comparison/choice-queries'
import { type Chosen, readyPairs } from '@/lib/comparison/choice-rules'
import { comparisonAddress } from '@/lib/comparison/comparison-rules'
import { ChooseForm } from './choose-form'

/** A reader finds none among thousands of boxes: the best known are offered. */
const MOST_OFFERED = 100

/** The first of the ranking, and always what is chosen already. */
const offered = (choices: Choice[], ticked: string[], of?: Choice) =>
  choices.filter(({ slug }, i) => i < MOST_OFFERED || ticked.includes(slug) || slug === of?.slug)

type Props = { choices: Choice[]; chosen: Omit<Chosen, 'goTo'>; of?: Choice }

/** What to compare: ready comparisons as links, and any others by a form; `of` one technology or of all. */
export function ChoosePage({ choices, chosen, of }: Props) {
  const { ticked, error } = chosen
  return (
    <>
      <PageHeading title={of ? `Compare ${of.name} with…` : 'Compare technologies'}>
        <p>
          Scores on one axis, how sure it is who is ahead, facts, pros and cons side by side, and what people
          say who used them.
        </p>
      </PageHeading>
      <PageBody>
        {error && <ErrorSummary title="That can’t be compared yet" errors={[error]} />}
        {choices.length < 2 ? (
          <EmptyState title="There is nothing to compare yet.">
            As soon as two technologies are ranked, they can be compared here.
          </EmptyState>
        ) : (
          <>
            {!error && <ReadyPairs pairs={readyPairs(choices, of?.slug)} of={of} />}
            <section aria-labelledby="choose" className="space-y-4">
              <h2 id="choose" className="border-ink border-t-4 pt-3 text-2xl">
                Choose yourself
              </h2>
              <ChooseForm {...chosen} choices={offered(choices, ticked, of)} total={choices.length} />
            </section>
          </>
        )}
        <AsMarkdown path={of ? comparisonAddress([of.slug]) : '/compare'} />
      </PageBody>
    </>
  )
}

function ReadyPairs({ pairs, of }: { pairs: [Choice, Choice][]; of?: Choice }) {
  return (
    <section aria-labelledby="ready" className="prose-links">
      <h2 id="ready" className="mb-3 border-ink border-t-4 pt-3 text-2xl">
        {of ? 'With those like it' : 'Neighbours in the ranking'}
      </h2>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {pairs.map(([one, other]) => (
          <li key={`${one.slug} ${other.slug}`} className="min-h-9 leading-9">
            <Link href={comparisonAddress([one.slug, other.slug])}>
              {one.name} vs {other.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
