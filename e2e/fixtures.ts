import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { aMember, aSessionOf } from '@/testing/factories'

export { expect }
export type SignedIn = { id: string; handle: string; page: Page; context: BrowserContext }

type Fixtures = {
  /** A member, signed in by a session row, in a browser of their own. */
  member: SignedIn
  /** The same without JavaScript. */
  plainMember: SignedIn
  /** What no page may do unless the test expects it: throw an error that nobody catches, as React does on a mismatch. */
  uncaught: string[]
}

const origin = () => process.env.BASE_URL as string

export async function signIn(context: BrowserContext, memberId: string): Promise<void> {
  const value = await aSessionOf(memberId)
  await context.addCookies([
    { name: 'backboard-session', value, url: origin(), httpOnly: true, sameSite: 'Lax' },
    { name: 'backboard-member', value: '1', url: origin(), sameSite: 'Lax' },
  ])
}

export const test = base.extend<Fixtures>({
  uncaught: [
    async ({ browser }, use) => {
      const uncaught: string[] = []
      const listen = (context: BrowserContext) =>
        context.on('weberror', (error) => uncaught.push(`${error.page()?.url()} ${error.error().message}`))
      browser.on('context', listen)
      await use(uncaught)
      browser.off('context', listen)
      expect(uncaught).toEqual([])
    },
    { auto: true },
  ],
  member: async ({ browser }, use) => {
    const { id, handle } = await aMember()
    const context = await browser.newContext({ baseURL: origin() })
    await signIn(context, id)
    await use({ id, handle, context, page: await context.newPage() })
    await context.close()
  },
  plainMember: async ({ browser }, use) => {
    const { id, handle } = await aMember()
    const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled: false })
    await signIn(context, id)
    await use({ id, handle, context, page: await context.newPage() })
    await context.close()
  },
})

/** The card of one point. */
export const pointCard = (page: Page, title: string) =>
  page.getByRole('article', { name: title, exact: true })

/** What the API says of a technology, to anybody. */
export async function technology(slug: string) {
  const response = await fetch(`${origin()}/api/v1/technologies/${slug}`)
  expect(response.status).toBe(200)
  return response.json()
}
