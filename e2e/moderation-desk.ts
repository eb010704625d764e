import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { hashSessionToken } from '@/lib/session/session-token'
import { expectNoViolations } from './axe'
import { expect } from './fixtures'
import type { startOwnSite } from './own-site'

export type Site = Awaited<ReturnType<typeof startOwnSite>>
export type Client = Awaited<ReturnType<typeof aClientOf>>

/** A member of a site of its own, with a role there. */
export async function aClientOf(site: Site, role: 'MEMBER' | 'MODERATOR' | 'ADMIN' = 'MEMBER') {
  const client = await site.aClient()
  const token = client.cookie.slice(client.cookie.indexOf('=') + 1)
  const [member] = await site.sql<{ id: string; handle: string }[]>`update member set role = ${role}::role
    where id = (select member_id from session where token_hash = ${hashSessionToken(token)}) returning id, handle`
  return { ...client, token, id: member?.id as string, handle: member?.handle as string }
}

/** A browser in which a client is signed in. */
export async function browserOf(
  browser: Browser,
  site: Site,
  client: Client,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, ...options })
  await context.addCookies([
    { name: 'backboard-session', value: client.token, url: site.origin, httpOnly: true, sameSite: 'Lax' },
    { name: 'backboard-member', value: '1', url: site.origin, sameSite: 'Lax' },
  ])
  return context.newPage()
}

/** What a member posts about a technology; answers the comment's id. */
export async function postBy(
  client: Client,
  slug: string,
  body: string,
  verdict?: 'YES' | 'NO',
): Promise<string> {
  const response = await client.send(`/technologies/${slug}/comments`, {
    method: 'POST',
    json: { body, ...(verdict && { verdict }) },
  })
  expect(response.status).toBe(201)
  return (await response.json()).id
}

export async function expectAccessible(page: Page) {
  await expectNoViolations(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, page.url()).toBeLessThanOrEqual(0)
}
