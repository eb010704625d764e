import { expect, it } from 'vitest'
import { aimsTable, measuredTable } from './table'

it('says of each aim what was reached, with its spread, and what was missed', () => {
  const ratio = { median: 0.4, least: 0.31, most: 0.52 }
  const table = aimsTable([
    { what: 'a page, of nginx', least: 0.5, ratio },
    { what: 'a page, of Next', least: 50, ratio: { median: 123.4, least: 99, most: 1234 } },
  ])
  expect(table).toContain('| a page, of nginx | 50 % | 40 % (31 %–52 %) | **missed** |')
  expect(table).toContain('| a page, of Next | 50.0 × | 123 × (99.0 ×–1,234 ×) | met |')
})

it('gives every target its row', () => {
  const perSecond = { median: 12345, least: 11000, most: 13000 }
  const table = measuredTable([
    {
      target: 'nginx',
      connections: 16,
      perSecond,
      p50Ms: 1.234,
      p99Ms: 12.34,
      processorUs: 45.6,
      bytes: 1000,
    },
  ])
  expect(table).toContain('| nginx | 16 | 12,345 (11,000–13,000) | 1.2 ms | 12.3 ms | 46 µs | 1,000 |')
})
