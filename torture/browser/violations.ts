import type { BrowserContext, Page } from '@playwright/test'

/** Notes in a browser what its pages' policies forbid, from the first script of each on. @returns the notes so far */
export async function noteViolations(context: BrowserContext): Promise<string[]> {
  const seen: string[] = []
  await context.exposeFunction('noteViolation', (what: string) => seen.push(what))
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation(what: string): void }
      const { effectiveDirective, blockedURI, sample } = event
      noteViolation(`${location.pathname}: ${effectiveDirective} forbids ${blockedURI} ${sample}`)
    }),
  )
  return seen
}

export const PLANTS = {
  'an inline script': '<script>window.planted = "script"</script>',
  'an inline handler': '<img src="/nowhere.png" onerror="window.planted = \'handler\'">',
  'an address with a script': '<iframe src="javascript:parent.planted = \'address\'"></iframe>',
  'a script of another site': '<script src="https://evil.example/x.js"></script>',
  'a base of another site': '<base href="https://evil.example/">',
}

/** Puts something into a page as an injection would, on its way to the browser. */
export async function openPlanted(page: Page, path: string, html: string) {
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(/<main\b/, `${html}<main`)
      await route.fulfill({ response, body })
    },
  )
  await page.goto(path)
  await page.waitForTimeout(300)
  const ran = await page.evaluate(() => (window as unknown as { planted?: string }).planted)
  await page.unrouteAll({ behavior: 'wait' })
  return ran
}

/** Text that a script of the page itself would make HTML of: only what a comment may hold becomes any. */
export const openTyped = (page: Page, html: string) =>
  page.evaluate((text) => {
    try {
      document.createElement('div').innerHTML = text
      return 'made'
    } catch (error) {
      return (error as Error).name
    }
  }, html)
