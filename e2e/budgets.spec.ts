import { PUBLIC_PAGES } from '@/bench/page-weight/pages'
import { forgetfulPage, weighPage } from '@/testing/page-weight'
import { expect, test } from './fixtures'

/** JavaScript of an empty page of this Next, in bytes as transferred: `npm run bench:page-weight` measures it anew. */
const FLOOR_JS = 135_072
const MOST = { html: 30_000, css: 15_000, js: FLOOR_JS + 15_000, fonts: 40_000 }

test('every kind of public page stays within its budget, and asks nobody else', async ({ browser }) => {
  const page = await forgetfulPage(browser)
  const over: string[] = []
  for (const path of PUBLIC_PAGES) {
    // A page that many asked for when it was made is pressed quickly first, and thoroughly a moment later.
    await page.request.get(`${process.env.BASE_URL}${path}`)
    await page.waitForTimeout(500)
    const weight = await weighPage(page, `${process.env.BASE_URL}${path}`)
    // A page without any of these was not measured.
    expect(Math.min(weight.html, weight.css, weight.js, weight.fonts), path).toBeGreaterThan(1000)
    for (const kind of ['html', 'css', 'js', 'fonts'] as const)
      if (weight[kind] > MOST[kind])
        over.push(`${path}: ${weight[kind]} bytes of ${kind}, at most ${MOST[kind]}`)
    over.push(...weight.foreign.map((address) => `${path} asks ${address}`))
    over.push(...weight.unsized.map((picture) => `${path} has a picture without a size: ${picture}`))
  }
  await page.context().close()
  expect(over).toEqual([])
})
