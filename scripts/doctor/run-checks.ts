import { type Check, type Finding, wrong } from './finding'

/** Runs the checks one after the other; what one throws is a finding, and the others still run. */
export async function runChecks(checks: Check[]): Promise<Finding[]> {
  const found: Finding[] = []
  for (const { about, run } of checks)
    try {
      found.push(...(await run()))
    } catch (error) {
      const says = error instanceof Error ? error.message : String(error)
      found.push(
        wrong(about, says || 'The check broke off without a word.', 'Mend that, then run this again.'),
      )
    }
  return found
}

const MARKS = { good: '✓', worry: '!', wrong: '✗' }

/** The findings as lines for a terminal, and how they end. */
export function report(found: Finding[]): string {
  const width = Math.max(...found.map(({ about }) => about.length))
  const lines = found.flatMap(({ state, about, says, todo }) => [
    `  ${MARKS[state]} ${about.padEnd(width)}  ${says}`,
    ...(todo ? [`    ${' '.repeat(width)}  → ${todo}`] : []),
  ])
  const count = (state: Finding['state']) => found.filter((finding) => finding.state === state).length
  return [...lines, '', `${count('good')} good, ${count('worry')} to look at, ${count('wrong')} wrong`].join(
    '\n',
  )
}
