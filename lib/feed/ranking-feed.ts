import { formatDate } from '@/lib/format/date'
import { formatList } from '@/lib/format/list'
import { ordinal } from '@/lib/format/ordinal'
import { plural } from '@/lib/format/plural'
import { escapeHtml } from '@/lib/mail/escape-html'
import { type Feed, type FeedEntry, newestOf, tagId } from './feed'
import type { ClosedEdition, DayOfMoves, Move, RankChanges } from './rank-changes-queries'

/** More lines nobody reads: one climber moves all whom it passes. */
const MOST_LINES = 40
const NAMED_IN_TITLE = 2

/** Whose rank changed, an entry a day, and each list that was closed. */
export function rankingFeed(origin: string, { days, editions, since }: RankChanges): Feed {
  const entries = [
    ...days.map((day) => dayEntry(origin, day)),
    ...editions.map((edition) => editionEntry(origin, edition)),
  ].sort((a, b) => (a.published < b.published ? 1 : -1))
  return {
    id: tagId(origin, 'ranking'),
    title: 'Backboard: changes of the ranking',
    subtitle: 'Which backend technologies rose and fell in the community ranking, day by day.',
    page: `${origin}/`,
    address: `${origin}/feed`,
    updated: newestOf(
      since,
      entries.map(({ updated }) => updated),
    ),
    entries,
  }
}

const distance = ({ from, to }: Move) =>
  from === null || to === null ? Number.POSITIVE_INFINITY : Math.abs(to - from)

function dayEntry(origin: string, { day, at, moves }: DayOfMoves): FeedEntry {
  const farthest = moves.toSorted((a, b) => distance(b) - distance(a))
  const shown = new Set(farthest.slice(0, MOST_LINES))
  const lines = moves.filter((move) => shown.has(move)).map((move) => `<li>${line(origin, move)}</li>`)
  const left = moves.length - shown.size
  const more = left > 0 ? `<p>And ${plural(left, 'smaller move')}.</p>` : ''
  return {
    id: tagId(origin, `ranking/${day}`),
    title: `${formatDate(day)}: ${titleOf(farthest)}`,
    page: `${origin}/`,
    html: `<ul>${lines.join('')}</ul>${more}`,
    author: null,
    published: `${day}T00:00:00.000Z`,
    updated: at,
  }
}

function titleOf(moves: Move[]): string {
  const named = moves.slice(0, NAMED_IN_TITLE).map((move) => `${move.name} ${said(move)}`)
  const others = moves.length - named.length
  return formatList(others > 0 ? [...named, `${plural(others, 'other')} moved`] : named)
}

const line = (origin: string, move: Move) =>
  `<a href="${escapeHtml(`${origin}/technologies/${move.slug}`)}">${escapeHtml(move.name)}</a> ${said(move)}`

function said({ from, to }: Move): string {
  if (to === null) return 'left the list'
  if (from === null) return `came in ${ordinal(to)}`
  return `${to < from ? 'rose' : 'fell'} from ${ordinal(from)} to ${ordinal(to)}`
}

function editionEntry(origin: string, { year, title, at, names }: ClosedEdition): FeedEntry {
  const items = names.map((name) => `<li>${escapeHtml(name)}</li>`)
  return {
    id: tagId(origin, `edition/${year}`),
    title: `The list of ${year} is closed: ${title}`,
    page: `${origin}/editions/${year}`,
    html: `<ol>${items.join('')}</ol>`,
    author: null,
    published: at,
    updated: at,
  }
}
