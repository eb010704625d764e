import { expect, test } from 'vitest'
import { type Rendering, rendering } from './rendering'
import { thisYear } from './this-year'

test('what tells the year is kept no longer than the year lasts', () => {
  const context: Rendering = { tags: new Set() }
  const year = rendering.run(context, () => thisYear(new Date('2026-12-31T23:59:59.999Z')))
  expect([year, context.expiresAt]).toEqual([2026, Date.parse('2027-01-01T00:00:00Z')])
})
