import type { Browser, Page, Response } from '@playwright/test'

/** What a visit without anything kept transfers, in bytes as compressed, and what it should not have. */
export type PageWeight = {
  html: number
  css: number
  js: number
  fonts: number
  other: number
  /** Addresses of other origins that were asked for. */
  foreign: string[]
  /** Pictures that do not say how large they are, so that the page jumps when they come. */
  unsized: string[]
}

const KINDS: Record<string, 'html' | 'css' | 'js' | 'fonts'> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'fonts',
}

/** A page of a phone that keeps nothing from one visit to the next. */
export async function forgetfulPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    // What comes through a service worker is not counted.
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  return page
}

/** Opens an address in a forgetful page and counts. */
export async function weighPage(page: Page, url: string): Promise<PageWeight> {
  const responses: Response[] = []
  const note = (response: Response) => responses.push(response)
  page.on('response', note)
  await page.goto(url, { waitUntil: 'load' })
  page.off('response', note)
  const weight: PageWeight = { html: 0, css: 0, js: 0, fonts: 0, other: 0, foreign: [], unsized: [] }
  for (const response of responses) {
    const { responseBodySize } = await response.request().sizes()
    weight[KINDS[response.request().resourceType()] ?? 'other'] += responseBodySize
    if (new URL(response.url()).origin !== new URL(url).origin) weight.foreign.push(response.url())
  }
  weight.unsized = await unsizedPictures(page)
  return weight
}

const unsizedPictures = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('img, video, iframe')]
      .filter((picture) => !picture.getAttribute('width') || !picture.getAttribute('height'))
      .map((picture) => picture.outerHTML.slice(0, 200)),
  )
