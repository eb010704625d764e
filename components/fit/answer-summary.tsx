import type { Answer } from '@/lib/fit/answer-schema'
import { breakerWords, mattersWords } from '@/lib/fit/choice-words'
import { summaryWords } from '@/lib/fit/summary-words'
import { formatList } from '@/lib/format/list'

/** The answer in two sentences, and what it answers. */
export function AnswerSummary({ answer }: { answer: Answer }) {
  const breakers = breakerWords(answer.dealBreakers)
  const matters = mattersWords(answer.matters)
  return (
    <div className="max-w-text space-y-2">
      <p className="text-lg">{summaryWords(answer)}</p>
      <p className="text-muted text-sm">
        {matters ?? 'No theme is weighted, so the community’s score decides.'}{' '}
        {breakers.length > 0 && `Deal-breakers: ${formatList(breakers)}.`}
      </p>
      {answer.voters === 0 && (
        <p className="text-muted text-sm">
          Nobody has voted yet, so the editors’ points speak alone, each as one who agrees with it.
        </p>
      )}
      {answer.ignored.length > 0 && (
        <ul className="border-uncertain border-l-4 pl-3 text-sm">
          {answer.ignored.map(({ name, value, why }) => (
            <li key={`${name} ${value}`} className="wrap-anywhere">
              Left out: {name} “{value}”. {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
