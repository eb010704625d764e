import type { Page } from '@playwright/test'
import { PUBLIC_PAGES } from '@/bench/page-weight/pages'
import { fillDiscussion, MEMBERS } from '@/testing/full-discussion'
import { forgetfulPage, weighPage } from '@/testing/page-weight'
import { expect, test } from './fixtures'
import { startOwnSite } from './own-site'

/** JavaScript of an empty page of this Next, in bytes as transferred: `npm run bench:page-weight` measures it anew. */
const FLOOR_JS = 135_072
const MOST = { html: 30_000, css: 15_000, js: FLOOR_JS + 15_000, fonts: 40_000 }

type Weight = Awaited<ReturnType<typeof weighPage>>

function overBudget(path: string, weight: Weight): string[] {
  // A page without any of these was not measured.
  expect(Math.min(weight.html, weight.css, weight.js, weight.fonts), path).toBeGreaterThan(1000)
  return [
    ...(['html', 'css', 'js', 'fonts'] as const)
      .filter((kind) => weight[kind] > MOST[kind])
      .map((kind) => `${path}: ${weight[kind]} bytes of ${kind}, at most ${MOST[kind]}`),
    ...weight.foreign.map((address) => `${path} asks ${address}`),
    ...weight.unsized.map((picture) => `${path} has a picture without a size: ${picture}`),
  ]
}

/** An answer that many waited for is pressed quickly first, and thoroughly a moment later: that one is what stays. */
async function weighFinished(page: Page, url: string): Promise<Weight> {
  let weight = await weighPage(page, url)
  for (let i = 0; i < 10 && weight.html > MOST.html; i++) {
    await page.waitForTimeout(300)
    weight = await weighPage(page, url)
  }
  return weight
}

test('every kind of public page stays within its budget, and asks nobody else', async ({ browser }) => {
  const page = await forgetfulPage(browser)
  const over: string[] = []
  for (const path of PUBLIC_PAGES)
    over.push(...overBudget(path, await weighFinished(page, `${process.env.BASE_URL}${path}`)))
  await page.context().close()
  expect(over).toEqual([])
})

test('so does a page with all the threads that fit on it', async ({ browser }) => {
  const site = await startOwnSite()
  try {
    const clients = await Promise.all(Array.from({ length: MEMBERS }, site.aClient))
    const path = '/technologies/spring-boot'
    await fillDiscussion(async (member, body, parentId) => {
      const sent = { method: 'POST', json: { body, parentId } }
      const posted = (await clients[member]?.send(`${path}/comments`, sent)) as Response
      expect(posted.status).toBe(201)
      return (await posted.json()).id
    })
    const page = await forgetfulPage(browser)
    const weight = await weighFinished(page, `${site.origin}${path}`)
    await page.context().close()
    expect(overBudget(path, weight)).toEqual([])
  } finally {
    await site.stop()
  }
})
