import { scaleLinear } from 'd3-scale'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { formatDate } from '@/lib/format/date'
import { formatScore, formatWhole } from '@/lib/format/number'
import { ordinal, rankRange } from '@/lib/format/ordinal'
import type { Change } from '@/lib/technology/technology-schema'
import { BandPlot } from './band-plot'
import { NumbersTable } from './numbers-table'
import { thinned } from './time-scale'

export type DayOfHistory = {
  date: string
  rank: number
  bestRank: number
  worstRank: number
  score: number
  low: number
  high: number
}

const MOST_DRAWN = 120
const MOST_LISTED = 40

type Props = {
  technology: { slug: string; name: string; rank: number; total: number; change: Change | null }
  days: DayOfHistory[]
}

/** How rank and score of one technology went, day by day, each with how sure it was. */
export function RankOverTime({ technology, days }: Props) {
  return (
    <section aria-labelledby="rank-over-time" className="min-w-0">
      <h2 id="rank-over-time" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        Rank over time
      </h2>
      <ChangeInWords rank={technology.rank} change={technology.change} />
      {days.length < 2 ? <FirstDays days={days} /> : <Drawn technology={technology} days={days} />}
    </section>
  )
}

function FirstDays({ days: [only] }: { days: DayOfHistory[] }) {
  if (!only)
    return (
      <EmptyState title="Nothing to draw yet.">The first daily snapshot is taken at midnight UTC.</EmptyState>
    )
  return (
    <EmptyState
      title={`One snapshot so far: ${ordinal(only.rank)}, with a score of ${formatScore(only.score)}.`}
    >
      It is of {formatDate(only.date)}. The line begins with the next one, at midnight UTC.
    </EmptyState>
  )
}

/** “How has it changed since last year?”, against the newest closed edition. */
function ChangeInWords({ rank, change }: { rank: number; change: Change | null }) {
  if (!change) return null
  const { edition, from } = change
  const link = (
    <TextLink href={`/editions/${edition}`}>
      {from === null ? `the list of ${edition}` : `${ordinal(from)} on the list of ${edition}`}
    </TextLink>
  )
  return (
    <p className="mb-5 max-w-text">
      {from === null ? 'It was not on ' : 'It was '}
      {link}
      {from === rank ? ' and still is.' : ` and is ${ordinal(rank)} now.`}
    </p>
  )
}

function Drawn({ technology: { slug, name, total }, days }: Props) {
  const drawn = thinned(days, MOST_DRAWN)
  const [first, last] = [drawn[0] as DayOfHistory, drawn.at(-1) as DayOfHistory]
  const places = Math.max(total, ...drawn.map(({ worstRank }) => worstRank))
  const scores = scaleLinear()
    .domain([Math.min(...drawn.map(({ low }) => low)), Math.max(...drawn.map(({ high }) => high))])
    .nice(4)
  const [lowest, highest] = scores.domain() as [number, number]
  const listed = thinned(days, MOST_LISTED).reverse()
  const since = `from ${formatDate(first.date)} to ${formatDate(last.date)}`
  return (
    <>
      <div className="grid gap-x-8 sm:grid-cols-2">
        <div>
          <h3 className="text-lg">Rank, and the places it may have had</h3>
          <BandPlot
            label={`The rank of ${name} went from ${ordinal(first.rank)} to ${ordinal(last.rank)}, ${since}`}
            points={drawn.map(({ date, rank, bestRank, worstRank }) => ({
              day: date,
              value: rank,
              low: bestRank,
              high: worstRank,
            }))}
            reach={{ top: 1, bottom: places }}
            ticks={[...new Set([1, Math.ceil(places / 2), places])]}
            format={ordinal}
            isStepped
          />
        </div>
        <div>
          <h3 className="text-lg">Score, and its 90% interval</h3>
          <BandPlot
            label={`The score of ${name} went from ${formatScore(first.score)} to ${formatScore(last.score)}, ${since}`}
            points={drawn.map(({ date, score, low, high }) => ({ day: date, value: score, low, high }))}
            reach={{ top: highest, bottom: lowest }}
            ticks={scores.ticks(4)}
            format={(value) => (Number.isInteger(value) ? formatWhole(value) : formatScore(value))}
          />
        </div>
      </div>
      <p className="mb-2 text-muted text-sm">
        As it stood at the end of each day, UTC; last on {formatDate(last.date)}.
      </p>
      <NumbersTable
        caption={`Rank and score of ${name} over time`}
        columns={['Day', 'Rank', 'Place', 'Score', '90% interval']}
        rows={listed.map((day) => [
          <time key="day" dateTime={day.date}>
            {formatDate(day.date)}
          </time>,
          day.rank,
          rankRange(day.bestRank, day.worstRank),
          formatScore(day.score),
          `${formatScore(day.low)} to ${formatScore(day.high)}`,
        ])}
      >
        {listed.length < days.length && 'Not every day is listed here: '}
        <a href={`/api/v1/technologies/${slug}/history`} className="text-accent underline underline-offset-4">
          {listed.length < days.length ? 'all of them as data' : 'the same as data'}
        </a>
        .
      </NumbersTable>
    </>
  )
}
