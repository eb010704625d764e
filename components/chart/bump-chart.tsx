import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { formatDate } from '@/lib/format/date'
import { BUMP_WIDTH, type BumpLine, bumpLines, HEIGHT_OF_PLACE, type RankHistory } from './bump-lines'
import { DateTicks } from './date-ticks'
import { NumbersTable } from './numbers-table'
import { thinned, timeAxis } from './time-scale'

const MOST_DRAWN = 32
const MOST_LISTED = 30
/** Places drawn of a list that is longer than what is drawn of it. */
const MOST_PLACES = 30

/** The rank of every technology over time. What rose is drawn strong, what fell dashed, what stayed thin. */
export function BumpChart({ history }: { history: RankHistory }) {
  if (history.days.length < 2)
    return (
      <EmptyState title="Nothing to draw yet.">
        The first daily snapshot is taken at midnight UTC; the lines begin with the second.
      </EmptyState>
    )
  const drawn = picked(history, MOST_DRAWN)
  const lines = bumpLines(drawn)
  const now = lines.filter(({ last }) => last !== null)
  const places = Math.max(...drawn.technologies.flatMap(({ ranks }) => ranks.map((rank) => rank ?? 0)))
  const listed = picked(history, MOST_LISTED)
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 max-w-text text-muted text-sm">
        {history.isWhole
          ? 'Every technology’s place'
          : `The places of the first ${history.technologies.length}, as far as they were among the first ${MOST_PLACES},`}{' '}
        since {formatDate(drawn.days[0] as string)}. Thick lines have risen, dashed ones have fallen, thin
        ones are where they were.
      </figcaption>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 pb-7">
        <div className="relative">
          <svg
            role="img"
            aria-label={`Places over time. ${now.map(spoken).join('; ')}.`}
            className="absolute inset-0 size-full overflow-visible"
          >
            <svg
              viewBox={`0 0 ${BUMP_WIDTH} ${places * HEIGHT_OF_PLACE}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              className="overflow-visible"
            >
              {lines.toSorted(byWeight).map((line) => (
                <Line key={line.slug} line={line} />
              ))}
            </svg>
            <DateTicks axis={timeAxis(drawn.days)} />
          </svg>
        </div>
        <ol aria-label="Places now">
          {now.map((line) => (
            <li key={line.slug} className="flex h-10 items-center gap-2 whitespace-nowrap text-sm">
              <span className="numerals w-[2ch] text-right text-lg">{line.last}</span>
              <Link
                href={`/technologies/${line.slug}`}
                className="inline-flex min-h-8 items-center hover:underline"
              >
                {line.name}
              </Link>
            </li>
          ))}
          {Array.from({ length: places - now.length }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty places
            <li key={i} aria-hidden="true" className="h-10" />
          ))}
        </ol>
      </div>
      <NumbersTable
        caption="The place of every technology over time"
        columns={['Day', ...now.map(({ name }) => name)]}
        rows={listed.days
          .map((day, i) => [
            formatDate(day),
            ...now.map(({ slug }) => listed.technologies.find((each) => each.slug === slug)?.ranks[i] ?? '–'),
          ])
          .reverse()}
      />
    </figure>
  )
}

const styles = {
  up: 'stroke-favourable forced-colors:stroke-[CanvasText]',
  down: 'stroke-unfavourable forced-colors:stroke-[CanvasText]',
  same: 'stroke-edge forced-colors:stroke-[GrayText]',
}

function Line({ line: { path, moved } }: { line: BumpLine }) {
  const way = moved > 0 ? 'up' : moved < 0 ? 'down' : 'same'
  return (
    <>
      <path d={path} fill="none" strokeWidth="9" vectorEffect="non-scaling-stroke" className="stroke-paper" />
      <path
        d={path}
        fill="none"
        strokeWidth={way === 'up' ? 5 : way === 'down' ? 3 : 2}
        strokeDasharray={way === 'down' ? '7 4' : undefined}
        vectorEffect="non-scaling-stroke"
        className={styles[way]}
      />
    </>
  )
}

const byWeight = (a: BumpLine, b: BumpLine) => Math.abs(a.moved) - Math.abs(b.moved)

const spoken = ({ name, last, moved }: BumpLine) =>
  `${name} is number ${last}${moved === 0 ? '' : moved > 0 ? `, up ${moved}` : `, down ${-moved}`}`

/** The same history on fewer days. */
function picked({ days, technologies, isWhole }: RankHistory, most: number): RankHistory {
  const kept = thinned(
    days.map((_, i) => i),
    most,
  )
  const placeOf = (rank: number | null | undefined) =>
    rank != null && (isWhole || rank <= MOST_PLACES) ? rank : null
  return {
    isWhole,
    days: kept.map((i) => days[i] as string),
    technologies: technologies.map((technology) => ({
      ...technology,
      ranks: kept.map((i) => placeOf(technology.ranks[i])),
    })),
  }
}
