import measured from '@/bench/ranking-quality/results.json'
import { BumpChart } from '@/components/chart/bump-chart'
import { AgainstManipulation } from '@/components/method/against-manipulation'
import { CheckIt } from '@/components/method/check-it'
import { ConstantsTable } from '@/components/method/constants-table'
import { Contents } from '@/components/method/contents'
import { ExampleNow } from '@/components/method/example-now'
import { MeasuredFormulas } from '@/components/method/measured'
import { OneAhead } from '@/components/method/one-ahead'
import { StepByStep } from '@/components/method/step-by-step'
import { SureAndUnsure } from '@/components/method/sure-and-unsure'
import { AsMarkdown } from '@/components/site/as-markdown'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Prose } from '@/components/ui/prose'
import { verifyCommand } from '@/lib/edition/verify-command'
import { getExplanation } from '@/lib/explanation/explanation-queries'
import { listRankHistory } from '@/lib/history/history-queries'
import { pageMetadata } from '@/lib/page-metadata'
import { PRIOR_WEIGHT } from '@/lib/ranking/constants'
import { countPositions } from '@/lib/ranking/rank-technologies'
import { getRanking } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

export const generateMetadata = () =>
  pageMetadata({
    path: '/how-ranking-works',
    title: 'How the ranking works',
    description:
      'Why each technology stands where it does, in plain steps, with an example from today’s votes, and how to check it yourself.',
  })

const sections = [
  { id: 'example', title: 'Why does it stand there?' },
  { id: 'score', title: 'The score, step by step' },
  { id: 'certainty', title: 'How sure is that?' },
  { id: 'ahead', title: 'Is one ahead of another?' },
  { id: 'points', title: 'The order of pros and cons' },
  { id: 'shares', title: 'What each point gives' },
  { id: 'manipulation', title: 'Against manipulation' },
  { id: 'measured', title: 'Is there a better formula?' },
  { id: 'secret', title: 'Votes are secret, verdicts are not' },
  { id: 'check', title: 'Check it yourself' },
  { id: 'numbers', title: 'The numbers that we chose' },
  { id: 'statistics', title: 'In the words of statistics' },
  { id: 'places', title: 'Every place so far' },
]

export default async function HowRankingWorksPage() {
  const [{ technologies }, history] = await Promise.all([getRanking(), listRankHistory()])
  const example = technologies.toSorted((a, b) => b.voters - a.voters)[0]
  const explanation = example && (await getExplanation(example.slug))
  return (
    <>
      <PageHeading title="How the ranking works">
        <p>
          The editors made a first list. Members correct it by voting on pros and cons. Every score shows how
          sure it is, and anybody can recompute it.
        </p>
      </PageHeading>
      <PageBody>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)] [&_h2]:scroll-mt-6 [&_h2:first-child]:mt-0">
          <Prose>
            {explanation && (
              <>
                <h2 id="example">Why does it stand there?</h2>
                <ExampleNow explanation={explanation} technologies={technologies} />
              </>
            )}
            <h2 id="score">The score, step by step</h2>
            {example && <StepByStep example={example} positions={countPositions(technologies)} />}
            <h2 id="certainty">How sure is that?</h2>
            <SureAndUnsure />
            <h2 id="ahead">Is one ahead of another?</h2>
            <OneAhead technologies={technologies} positions={countPositions(technologies)} />
            <h2 id="points">The order of pros and cons</h2>
            <p>
              By the least share of agreement that can be believed: ten of ten come before one of one, because
              one vote may be chance.
            </p>
            <h2 id="shares">What each point gives</h2>
            <p>
              “Why is it here?” shares each ballot evenly among all that its member said: a full ballot of
              four votes gives each a quarter. A point lifts the score when its part is more favourable than
              the start, and lowers it when it is less. Start and parts add up to the score; no part depends
              on which vote came first. It is not what the score would lose without the point: then the same
              members’ other votes would weigh more.
            </p>
            <h2 id="manipulation">Against manipulation</h2>
            <AgainstManipulation />
            <h2 id="measured">Is there a better formula?</h2>
            <MeasuredFormulas {...measured} />
            <h2 id="secret">Votes are secret, verdicts are not</h2>
            <p>
              Nobody sees who voted what. A verdict, “Would you use it again?”, stands with the comment that
              it was given in. What suspended members said does not count, in the ranking or in the numbers
              shown.
            </p>
            <h2 id="check">Check it yourself</h2>
            <CheckIt command={verifyCommand()} slug={example?.slug} />
            <h2 id="numbers">The numbers that we chose</h2>
            <ConstantsTable />
            <h2 id="statistics">In the words of statistics</h2>
            <p>
              A technology’s favourability is a Beta distribution whose prior is the editors’ list with the
              weight of {PRIOR_WEIGHT} observations. The score is its mean, the bar reaches from its 5% to its
              95% quantile, and points are ordered by the 5% quantile of Beta(1 + agree, 1 + disagree). How
              sure it is that one is ahead of another is the probability that a draw from its distribution
              exceeds an independent one from the other’s.
            </p>
          </Prose>
          <Contents sections={sections} />
        </div>
        <section aria-labelledby="places" className="space-y-4 pt-6">
          <h2 id="places" className="text-2xl">
            Every place so far
          </h2>
          <BumpChart history={history} />
        </section>
        <AsMarkdown path="/how-ranking-works" />
      </PageBody>
    </>
  )
}
