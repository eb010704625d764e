import type { Browser, Page } from '@playwright/test'
import { aMember, aSessionOf } from '@/testing/factories'

const SETTLED_MS = 500
const ANSWERED_MS = 1500
// An interaction that the browser does not report took less than the 16 ms from which it does.
const LEAST_MS = 16

type Observed = Window & { seen: number[] }

/** A technology's page on a phone, new to its code, as a member opens it on a processor `slower` times slower. */
export async function freshPage(browser: Browser, origin: string, slower: number): Promise<Page> {
  const { id } = await aMember()
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 390, height: 844 } })
  await context.addCookies([
    { name: 'backboard-session', value: await aSessionOf(id), url: origin, httpOnly: true, sameSite: 'Lax' },
    { name: 'backboard-member', value: '1', url: origin, sameSite: 'Lax' },
  ])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto('/technologies/django', { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId)
          seen.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  return page
}

/** Milliseconds from a press on the `nth` “Agree” to the next frame, after which its answer has come. */
export async function pressed(page: Page, nth: number): Promise<number> {
  const agree = page.getByRole('button', { name: 'Agree', exact: true }).nth(nth)
  await agree.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await agree.boundingBox()) as {
    [of in 'x' | 'y' | 'width' | 'height']: number
  }
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.waitForTimeout(SETTLED_MS)
  await page.evaluate(() => (window as unknown as Observed).seen.splice(0))
  // By the mouse: a locator's click listens to the press itself, on the same slow processor.
  await page.mouse.down()
  await page.mouse.up()
  await page.waitForTimeout(ANSWERED_MS)
  return page.evaluate((least) => Math.max(least, ...(window as unknown as Observed).seen), LEAST_MS)
}
