import {
  FULL_BALLOT_SIGNALS,
  INTERVAL_HIGH,
  INTERVAL_LOW,
  PRIOR_FIRST,
  PRIOR_LAST,
  PRIOR_NEUTRAL,
  PRIOR_WEIGHT,
  VERDICT_SIGNALS,
} from '@/lib/ranking/constants'

const score = (share: number) => Math.round(100 * share)

const constants = [
  [PRIOR_WEIGHT, 'full ballots that the editors’ list counts for'],
  [
    `${score(PRIOR_FIRST)} to ${score(PRIOR_LAST)}`,
    'where its first and last place start, the others evenly between',
  ],
  [score(PRIOR_NEUTRAL), 'where a technology starts that the editors have not placed'],
  [FULL_BALLOT_SIGNALS, 'votes that fill a ballot'],
  [VERDICT_SIGNALS, 'votes that a verdict counts as'],
  [
    `${score(INTERVAL_HIGH - INTERVAL_LOW)}%`,
    `certainty of the interval, from the ${score(INTERVAL_LOW)}% to the ${score(INTERVAL_HIGH)}% quantile`,
  ],
] as const

/** Every number that somebody chose. */
export function ConstantsTable() {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2">
      {constants.map(([value, words]) => (
        <div key={words} className="contents">
          <dt className="numerals text-right text-xl leading-7">{value}</dt>
          <dd className="leading-7">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
