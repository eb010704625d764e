import type { Row } from './run-checks'

const MOST_TOLD = 5

/** The rows as a table in Markdown, as docs/reliability.md shows it. */
export function table(rows: Row[]): string {
  const lines = rows.map(({ check, promise, tries, violations, worst, planted }) => [
    `\`${check}\``,
    promise,
    String(tries),
    String(violations.length),
    worst,
    planted.map(({ defect, isFound }) => `${isFound ? 'found' : 'NOT FOUND'}: ${defect}`).join('; '),
  ])
  const head = ['check', 'promise', 'tries', 'violations', 'worst', 'planted defect']
  return [head, ['---', '---', '---:', '---:', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** What was found broken, and what should have been found and was not; empty when all is well. */
export function faults(rows: Row[]): string[] {
  return rows.flatMap(({ promise, tries, violations, planted }) => [
    ...(tries === 0 ? [`never tried: ${promise}`] : []),
    ...violations.slice(0, MOST_TOLD).map((found) => `${promise}: ${found}`),
    ...planted
      .filter(({ isFound }) => !isFound)
      .map(({ defect }) => `blind: “${promise}” did not notice: ${defect}`),
  ])
}
