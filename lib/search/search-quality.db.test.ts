import { beforeAll, expect, it } from 'vitest'
import { fillForSearch, firstFor, QUALITY } from '@/testing/search-quality'
import { useTestDatabase } from '@/testing/test-database'

useTestDatabase()
let marks: Map<string, string>
beforeAll(async () => {
  marks = await fillForSearch()
})

it('has a table long enough to mean something, each query once', () => {
  expect(QUALITY.length).toBeGreaterThanOrEqual(60)
  expect(new Set(QUALITY.map(([query]) => query)).size).toBe(QUALITY.length)
})

it.each(QUALITY)('“%s” finds %s first', async (query, first) => {
  expect(await firstFor(query, marks)).toBe(first)
})
