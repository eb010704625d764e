import type { Answer } from '@/lib/fit/answer-schema'
import { plural } from '@/lib/format/plural'
import { AnswerSummary } from './answer-summary'
import { FallingList } from './falling-list'
import { StayingItem } from './staying-item'

/** Who stays in what order, and who falls out. */
export function AnswerView({ answer }: { answer: Answer }) {
  const { stays, staying } = answer
  return (
    <>
      <section aria-labelledby="answer" className="space-y-4">
        <h2 id="answer" tabIndex={-1} className="text-2xl outline-none">
          What fits
        </h2>
        <AnswerSummary answer={answer} />
        {stays.length > 0 && (
          <ol aria-labelledby="answer">
            {stays.map((each, i) => (
              <StayingItem key={each.slug} staying={each} next={stays[i + 1]} />
            ))}
          </ol>
        )}
        {staying > stays.length && (
          <p className="text-muted">
            {plural(staying - stays.length, 'more technology fits', 'more technologies fit')} less well.
          </p>
        )}
      </section>
      <FallingList fallsOut={answer.fallsOut} falling={answer.falling} />
    </>
  )
}
