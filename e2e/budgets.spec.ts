import { PUBLIC_PAGES } from '@/bench/page-weight/pages'
import { weighPage } from '@/testing/page-weight'
import { expect, test } from './fixtures'

/** JavaScript of an empty page of this Next, in bytes as transferred: `npm run bench:page-weight` measures it anew. */
const FLOOR_JS = 135_072
const MOST = { html: 30_000, css: 15_000, js: FLOOR_JS + 15_000, fonts: 40_000 }

const AT_ONCE = 4

test('every kind of public page stays within its budget, and asks nobody else', async ({ browser }) => {
  const waiting = [...PUBLIC_PAGES]
  const over: string[] = []
  async function weighRest() {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const weight = await weighPage(browser, `${process.env.BASE_URL}${path}`)
      for (const kind of ['html', 'css', 'js', 'fonts'] as const)
        if (weight[kind] > MOST[kind])
          over.push(`${path}: ${weight[kind]} bytes of ${kind}, at most ${MOST[kind]}`)
      over.push(...weight.foreign.map((address) => `${path} asks ${address}`))
      over.push(...weight.unsized.map((picture) => `${path} has a picture without a size: ${picture}`))
      // A page without any of these was not measured.
      expect(Math.min(weight.html, weight.css, weight.js), path).toBeGreaterThan(1000)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, weighRest))
  expect(over).toEqual([])
})
