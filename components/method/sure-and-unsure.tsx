import { IntervalPlot } from '@/components/ranking/interval-plot'
import { formatScore } from '@/lib/format/number'
import { MICRO } from '@/lib/ranking/constants'
import { scoreOf } from '@/lib/ranking/score'

const examples = [
  ['Nobody has voted', 0],
  ['12 full ballots', 12],
  ['1,200 full ballots', 1200],
] as const

/** Invented technologies of which three ballots in four speak in favour: the more ballots, the narrower the interval. */
export function SureAndUnsure() {
  return (
    <>
      <p>
        Three friends who like something prove little; a thousand strangers prove a lot. So each score has a
        bar: the truth lies within it with 90% certainty. Here are three technologies of which three ballots
        in four speak in favour:
      </p>
      <Examples />
      <p>
        Where the bars of two technologies overlap, they might well change places. A rank range, such as
        “between 2nd and 5th”, leaves out only those whose bars lie wholly above or wholly below.
      </p>
    </>
  )
}

function Examples() {
  return (
    <div className="space-y-3">
      {examples.map(([words, ballots]) => {
        const { score, low, high } = scoreOf(
          {
            editorialPosition: null,
            weightMicro: ballots * MICRO,
            favourableMicro: 0.75 * ballots * MICRO,
          },
          0,
        )
        return (
          <div key={words} className="grid items-center gap-x-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <p className="text-sm">
              {words}
              <span className="text-muted"> score {formatScore(score)}</span>
            </p>
            <IntervalPlot what={`${words}: score`} value={score} low={low} high={high} />
          </div>
        )
      })}
    </div>
  )
}
