import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as constants from './constants'

const page = readFileSync(new URL('../../docs/ranking.md', import.meta.url), 'utf8')

/** The rows of the table “Constants, and how to change one”: name and value. */
function constantsOnThePage(): [string, string][] {
  const section = page.split('\n## ').find((text) => text.startsWith('Constants')) ?? ''
  return [...section.matchAll(/^\| `([A-Z_]+)` \| ([^|]*?) \|/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
}

it('every constant stands in docs/ranking.md with its value, and no other', () => {
  const inCode = Object.entries(constants).map(([name, value]) => [name, String(value)])
  expect(Object.fromEntries(constantsOnThePage())).toEqual(Object.fromEntries(inCode))
})

it('the formulas on the page use these values', () => {
  const { PRIOR_WEIGHT, PRIOR_FIRST, PRIOR_LAST, PRIOR_NEUTRAL, INTERVAL_LOW, INTERVAL_HIGH } = constants
  const spread = (PRIOR_FIRST - PRIOR_LAST).toFixed(2)
  for (const said of [
    `\`m = ${PRIOR_WEIGHT}\``,
    `p = ${PRIOR_FIRST} − ${spread} · (i − 1) / (N − 1)`,
    `\`p = ${PRIOR_NEUTRAL}\``,
    `the ${100 * INTERVAL_LOW} % and ${100 * INTERVAL_HIGH} % quantiles`,
    `w = min(F + U, ${constants.FULL_BALLOT_SIGNALS}) / ${constants.FULL_BALLOT_SIGNALS}`,
    `counts as ${constants.VERDICT_SIGNALS} signals`,
  ])
    expect(page).toContain(said)
})
