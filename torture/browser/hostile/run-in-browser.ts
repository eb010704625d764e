import type { Browser, BrowserContext } from '@playwright/test'

const EVENTS = ['mouseover', 'focus', 'load', 'error', 'toggle', 'animationstart', 'pointerdown', 'begin']
type Shown = {
  what: string
  open: { path: string; cookie?: string; html?: never } | { html: string; path?: never }
}

/**
 * Shows documents in a browser in which no policy of the site holds, with the events that handlers wait for.
 * @returns those in which a hostile text ran
 */
export async function runInBrowser(browser: Browser, origin: string, documents: Shown[]): Promise<string[]> {
  const ran: string[] = []
  const context = await browser.newContext({ baseURL: origin, bypassCSP: true, serviceWorkers: 'block' })
  // Nothing leaves this machine, whatever a page names.
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  )
  for (const { what, open } of documents) {
    const page = await context.newPage()
    page.on('dialog', (dialog) => {
      ran.push(`${what}: a dialog`)
      return dialog.dismiss()
    })
    if (open.html !== undefined) await page.setContent(open.html)
    else {
      await becomes(context, origin, open.cookie)
      await page.goto(open.path, { waitUntil: 'load' }).catch((error: Error) => {
        // What is no page for a browser it keeps as a file.
        if (!/Download is starting|ERR_ABORTED/.test(error.message)) throw error
      })
    }
    const hacked = await page.evaluate(async (types) => {
      for (const element of document.querySelectorAll('*'))
        for (const type of types) element.dispatchEvent(new Event(type))
      await new Promise((resume) => setTimeout(resume, 50))
      return 'hacked' in window
    }, EVENTS)
    if (hacked) ran.push(what)
    await page.close()
  }
  await context.close()
  return ran
}

async function becomes(context: BrowserContext, origin: string, cookie = '') {
  await context.clearCookies()
  const pairs = cookie.split('; ').filter(Boolean)
  await context.addCookies(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return { name, value, url: origin }
    }),
  )
}
