import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BASE_SIGNALS, EDITORS_SIGNALS, FIT_VERSION, THEME_WEIGHTS } from './constants'

it('docs/ranking.md names the constants of “Deciding” with the values that they have', () => {
  const text = readFileSync('docs/ranking.md', 'utf8')
  const section = text.slice(text.indexOf('\n## Deciding'), text.indexOf('\n## Through time'))
  const named = Object.fromEntries(
    [...section.matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \|/gm)].map(([, name, value]) => [name, value]),
  )
  expect(named).toEqual({
    FIT_VERSION,
    THEME_WEIGHTS: `${THEME_WEIGHTS.lot}, ${THEME_WEIGHTS.some}`,
    BASE_SIGNALS: String(BASE_SIGNALS),
    EDITORS_SIGNALS: String(EDITORS_SIGNALS),
  })
})
