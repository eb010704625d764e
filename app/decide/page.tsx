import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AnswerView } from '@/components/fit/answer-view'
import { DecideForm } from '@/components/fit/decide-form'
import { Examples } from '@/components/fit/examples'
import { MethodWords } from '@/components/fit/method-words'
import { NoAnswer } from '@/components/fit/no-answer'
import { PastNotice } from '@/components/fit/past-notice'
import { RecordSection } from '@/components/fit/record-section'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { isEmptyChoice, queryOf, readChoice } from '@/lib/fit/choice-schema'
import { FIT_VERSION } from '@/lib/fit/constants'
import { type Decided, decide } from '@/lib/fit/decide-queries'
import { getEvidence } from '@/lib/fit/evidence-queries'
import { settledMoment } from '@/lib/fit/moment-rules'
import { noAnswerWords } from '@/lib/fit/no-answer-words'
import { offerOf } from '@/lib/fit/offer-rules'
import { type Entries, queryText, shortEntries } from '@/lib/fit/short-query-rules'
import { summaryWords } from '@/lib/fit/summary-words'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const entriesOf = (query: Awaited<Props['searchParams']>): Entries =>
  Object.entries(query).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  )

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const sent = entriesOf(await searchParams)
  const at = sent.filter(([name, value]) => name === 'at' && value !== '').slice(0, 1)
  return pageMetadata({
    path: '/decide',
    query: queryOf(readChoice(sent).choice, at),
    title: 'Which backend technology fits your case?',
    description:
      'Say what matters to you and what would be a deal-breaker: see which backend technologies stay, which fall out by which con, and how sure that is.',
    isHidden: sent.length > 0,
  })
}

export default async function DecidePage({ searchParams }: Props) {
  const sent = entriesOf(await searchParams)
  const asked = shortEntries(sent)
  if (asked.length < sent.length) redirect(asked.length > 0 ? `/decide?${queryText(asked)}` : '/decide')
  const decided = await decide(asked)
  const { choice } = decided
  const query = queryOf(choice)
  const offer = offerOf('refusal' in decided ? await getEvidence() : decided.evidence, choice)
  const at = 'refusal' in decided ? null : (decided.moment?.text ?? null)
  return (
    <>
      <PageHeading title="Which fits your case?">
        <p>
          Say what matters to you and what you could not live with. The answer follows from members’ votes on
          pros and cons, and says how sure it is.
        </p>
      </PageHeading>
      <PageBody>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-12 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <DecideForm choice={choice} offer={offer} shown={asked} at={at} said={saidOf(decided)} />
          <div className="space-y-10">
            {'refusal' in decided ? (
              <NoAnswer why={noAnswerWords(decided.refusal)} query={query} />
            ) : (
              <Shown decided={decided} query={query} />
            )}
          </div>
        </div>
      </PageBody>
    </>
  )
}

const showsExamples = ({ choice, answer, moment }: Decided) =>
  isEmptyChoice(choice) && !moment && answer.ignored.length === 0

/** What the answer comes to in a sentence or two; nothing where nothing was asked. */
function saidOf(decided: Awaited<ReturnType<typeof decide>>): string {
  if ('refusal' in decided) return noAnswerWords(decided.refusal)
  return showsExamples(decided) ? '' : summaryWords(decided.answer)
}

function Shown({ decided, query }: { decided: Decided; query: string }) {
  const { choice, answer, moment, otherModel } = decided
  if (showsExamples(decided)) return <Examples />
  const kept = moment ?? settledMoment(new Date())
  const fixed = queryOf(choice, [
    ['at', kept.text],
    ['model', FIT_VERSION],
  ])
  return (
    <>
      {moment && <PastNotice moment={moment} otherModel={otherModel} query={query} />}
      <AnswerView answer={answer} />
      <RecordSection query={fixed} moment={kept} />
      <MethodWords />
    </>
  )
}
