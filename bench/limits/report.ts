import type { Burst } from './alternate'
import type { GrowthPoint } from './growth'
import type { Machine } from './machine'
import { ratio, rows, type Spread } from './summary'
import { type Aim, aimsTable, measuredTable } from './table'

export type Results = {
  machine: Machine
  page: Burst[]
  votes: Burst[]
  comments: Burst[]
  /** Seconds. */
  coldStart: Spread
  /** MiB of the serving process after all of it. */
  memory: { now: number; most: number }
  growth: GrowthPoint[]
}

type Writes = Pick<Results, 'votes' | 'comments'>
const writeAims = ({ votes, comments }: Writes): Aim[] => [
  {
    what: 'a vote, of an empty route of Next’s',
    least: 0.6,
    ratio: ratio(votes, 'Backboard', 'an empty route', 16),
  },
  {
    what: 'a comment, of an empty route of Next’s',
    least: 0.5,
    ratio: ratio(comments, 'Backboard', 'an empty route', 16),
  },
]

/** What every ratio must be at least, at 16 connections. */
export const aimsOf = ({ page, votes, comments }: Results): Aim[] => [
  {
    what: 'a page, of nginx sending the same file',
    least: 0.5,
    ratio: ratio(page, 'Backboard', 'nginx, a file', 16),
  },
  {
    what: 'the same through the shipped nginx, of nginx sending the file',
    least: 0.8,
    ratio: ratio(page, 'shipped nginx before it', 'nginx, a file', 16),
  },
  {
    what: 'a page, of the same rendered for each request',
    least: 50,
    ratio: ratio(page, 'Backboard', 'next start', 16),
  },
  ...writeAims({ votes, comments }),
]

const growthTable = (growth: GrowthPoint[]) =>
  [
    '| what grows | to | the list rendered | a technology rendered | a vote’s statement |',
    '|---|--:|--:|--:|--:|',
    ...growth.map(
      ({ what, size, listMs, pageMs, voteMs }) =>
        `| ${what} | ${size.toLocaleString('en')} | ${listMs.toFixed(0)} ms | ${pageMs.toFixed(0)} ms | ${voteMs.toFixed(1)} ms |`,
    ),
  ].join('\n')

/** All of it as Markdown, to stand in docs/performance.md. */
export function reportOf(results: Results): string {
  const { machine, page, votes, comments, coldStart, memory, growth } = results
  const { processors, memoryGiB, node, next, postgresql, nginx, wrk, date } = machine
  return [
    `${date}, ${processors}, ${memoryGiB} GiB; Node ${node}, Next ${next}, PostgreSQL ${postgresql}, nginx ${nginx} with one worker, wrk ${wrk} on the same machine.`,
    aimsTable(aimsOf(results)),
    `A further process of the built site answers its first page ${coldStart.median.toFixed(1)} s after its start (${coldStart.least.toFixed(1)}–${coldStart.most.toFixed(1)}; aim 3 s). After all of this the serving process holds ${Math.round(memory.now)} MiB, ${Math.round(memory.most)} at most (aim 300).`,
    '![Answers a second, and growth](pictures/limits.svg)',
    '**A page** (`/technologies/django`, brotli, the same bytes from each):',
    measuredTable(rows(page)),
    '**A vote**, of another member on another point each time; the database waits for the disk:',
    measuredTable(rows(votes)),
    '**A comment:**',
    measuredTable(rows(comments)),
    '**Growth**, one thing at a time, rendered without the page store; medians:',
    growthTable(growth),
  ].join('\n\n')
}

/** Votes and comments alone, and the memory after them. */
export function writesReportOf({ memory, ...writes }: Writes & Pick<Results, 'memory'>): string {
  return [
    aimsTable(writeAims(writes)),
    measuredTable(rows(writes.votes)),
    measuredTable(rows(writes.comments)),
    `The serving process holds ${Math.round(memory.now)} MiB, ${Math.round(memory.most)} at most.`,
  ].join('\n\n')
}
