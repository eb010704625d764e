import type { BrowserContext, Page } from '@playwright/test'
import { trying } from './result'
import { noteViolations, openPlanted, openTyped, PLANTS } from './violations'

const SAME =
  /^\/(?:technologies|kinds|languages|compare|members|points|comments|developers|problems|editions|ranks|og)\/[^/]+/

/** What pages of one kind have in common: their address without names and numbers. */
export const kindOf = (path: string) =>
  path
    .replace(/\?.*/, '')
    .replace(SAME, (part) => `${part.slice(0, part.lastIndexOf('/'))}/*`)
    .replace(/\/[\da-f-]{36}|\/\d+/g, '/*')

/** Opens one page of every kind that links lead to from these. */
export async function noPageBreaksItsPolicy(
  who: string,
  contexts: { context: BrowserContext; planted: BrowserContext },
  from: string[],
) {
  const { result, note, plant } = trying(`${who}: no page of any kind does what its own policy forbids`)
  const seen = await noteViolations(contexts.context)
  const page = await contexts.context.newPage()
  const waiting = [...from]
  const known = new Set(from.map(kindOf))
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const wrong: string[] = []
    const failed = (error: Error) => wrong.push(`${path}: ${error.message}`)
    page.on('pageerror', failed)
    await page.goto(path, { waitUntil: 'load' })
    await page.waitForTimeout(200)
    for (const next of await linksOf(page))
      if (!known.has(kindOf(next))) {
        known.add(kindOf(next))
        waiting.push(next)
      }
    page.off('pageerror', failed)
    note([...wrong, ...seen.splice(0)])
  }
  await page.close()
  const noted = await noteViolations(contexts.planted)
  const plantedPage = await contexts.planted.newPage()
  for (const [defect, html] of Object.entries(PLANTS)) {
    const ran = await openPlanted(plantedPage, from[0] as string, html)
    if (ran) note([`${defect} ran: ${ran}`])
    plant(`${defect}, which is blocked and reported`, noted.splice(0))
  }
  if ((await openTyped(plantedPage, '<img src=x onerror=alert(1)>')) === 'made')
    note(['Trusted Types let HTML pass'])
  // The browser tells of it in a moment of its own.
  await plantedPage.waitForTimeout(200)
  plant('HTML made of a text, which Trusted Types report', noted.splice(0))
  return result
}

const linksOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .filter(({ origin, pathname }) => origin === location.origin && !/\.\w{2,5}$|^\/api\//.test(pathname))
      .map(({ pathname }) => pathname),
  )
