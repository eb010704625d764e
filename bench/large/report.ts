import type { PageTime, Planned } from './time-pages'

const FIRST_RENDER_MS = 300
const QUERY_MS = 50

const number = (value: number) => value.toFixed(value < 10 ? 1 : 0)

/** Every kind of answer as a line of a Markdown table; what misses its aim in bold. */
export function pageTable(pages: PageTime[]): string {
  const bold = (value: number, aim: number) => (value > aim ? `**${number(value)}**` : number(value))
  return [
    '| answer | kB | first of the process | first render | of a processor | after a vote | database | slowest statement | statements |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...pages.map(
      ({ what, path, kB, first, again, afterVote, processor, database, slowest, statements, status }) =>
        `| ${what}${status >= 400 ? ` (${status})` : ''} \`${path.slice(0, 60)}\` | ${number(kB)} | ${number(first)} | ${bold(again, FIRST_RENDER_MS)} | ${processor === null ? '' : number(processor)} | ${bold(afterVote, FIRST_RENDER_MS)} | ${number(database)} | ${bold(slowest, QUERY_MS)} | ${statements} |`,
    ),
  ].join('\n')
}

/** How many answers miss the aims. */
export const missed = (pages: PageTime[]) => ({
  render: pages.filter(({ again }) => again > FIRST_RENDER_MS).length,
  query: pages.filter(({ slowest }) => slowest > QUERY_MS).length,
})

/** Every statement as a line: time, rows, where it was sent from, and how each table is read. */
export const planLines = (plans: Planned[]): string =>
  plans
    .map(({ ms, rows, path, text, reads }) => {
      const how = reads.map(({ how: way, table, rows: read }) => `${table}: ${way}, ${read}`).join('; ')
      return `${number(ms)} ms, ${rows} rows, ${path.slice(0, 50)}: ${text.replace(/\s+/g, ' ').trim().slice(0, 90)} … [${how}]`
    })
    .join('\n')
