import type { Browser, Page } from '@playwright/test'
import { lookForManipulation } from '@/lib/flag/look-for-manipulation'
import { hashSessionToken } from '@/lib/session/session-token'
import { expectProblem } from './api'
import { expectNoViolations } from './axe'
import { expect, test } from './fixtures'
import { expectGoodPage } from './good-page'
import { startOwnSite } from './own-site'

type Site = Awaited<ReturnType<typeof startOwnSite>>
type Client = Awaited<ReturnType<typeof aClient>>

async function aClient(site: Site, role: 'MEMBER' | 'MODERATOR' | 'ADMIN' = 'MEMBER') {
  const client = await site.aClient()
  const token = client.cookie.slice(client.cookie.indexOf('=') + 1)
  const [member] = await site.sql<{ handle: string }[]>`update member set role = ${role}::role
    where id = (select member_id from session where token_hash = ${hashSessionToken(token)}) returning handle`
  return { ...client, token, handle: member?.handle as string }
}

/** A browser in which a client is signed in. */
async function browserOf(browser: Browser, site: Site, client: Client, options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, ...options })
  await context.addCookies([
    { name: 'backboard-session', value: client.token, url: site.origin, httpOnly: true, sameSite: 'Lax' },
    { name: 'backboard-member', value: '1', url: site.origin, sameSite: 'Lax' },
  ])
  return context.newPage()
}

/** Members whose accounts are all made now, and who all vote on one technology: the hourly look flags them. */
async function plantSameHour(site: Site, slug: string, count = 6): Promise<Client[]> {
  const point = await site.pointId(slug)
  const clients: Client[] = []
  for (let i = 0; i < count; i++) {
    const client = await aClient(site)
    expect((await client.send(`/points/${point}/vote`, { method: 'PUT', json: { value: 1 } })).status).toBe(
      200,
    )
    clients.push(client)
  }
  expect(await lookForManipulation(new Date(), site.line.url)).toBe(1)
  return clients
}

const votersOf = async (site: Site, slug: string) =>
  (await (await fetch(`${site.origin}/api/v1/technologies/${slug}`)).json()).voters
const decision = (id: string, json: object) => ({
  method: 'POST',
  json: { subject: { type: 'FLAG', id }, ...json },
})

async function expectAccessible(page: Page) {
  await expectNoViolations(page)
}

let site: Site
test.beforeAll(async () => {
  site = await startOwnSite()
})
test.afterAll(() => site.stop())

test('flagged ballots are set aside and put back, and everybody sees what concerns them', async ({
  browser,
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto(`${site.origin}/moderation/log`)
  await expect(page.getByText('Nothing has been decided yet')).toBeVisible()
  await expectAccessible(page)

  const voters = await plantSameHour(site, 'rust')
  const moderator = await aClient(site, 'MODERATOR')
  const desk = await browserOf(browser, site, moderator, { javaScriptEnabled: false })
  await desk.goto('/moderation/flags')
  const flag = desk.getByRole('article', { name: 'Accounts made in the same hour: Rust' })
  await expect(flag).toContainText('6 members with a ballot on Rust made their accounts between')
  await expect(flag).toContainText('6 speak for it and 0 against it')
  for (const { handle } of voters) await expect(desk.getByRole('main')).not.toContainText(handle)
  const row = flag.getByRole('table', { name: 'with and without' }).getByRole('row', { name: /Rust/ })
  await expect(row).toContainText('50.0')
  await expect(row).toContainText('40.0')

  await flag.getByLabel('Reason').first().selectOption('One person with several accounts')
  await flag.getByRole('button', { name: 'Set ballots aside' }).click()
  await expect(desk.getByRole('status')).toContainText('Done. The ballots are set aside')
  expect(await votersOf(site, 'rust')).toBe(0)

  // Somebody who has nothing to do with it.
  await page.goto(`${site.origin}/moderation/log`)
  const log = page.getByRole('list', { name: 'Decisions, newest first' })
  await expect(log.getByRole('listitem')).toHaveText([
    /6 ballots set aside on Rust.*One person with several accounts/,
  ])
  for (const { handle } of [...voters, moderator])
    await expect(page.locator('body')).not.toContainText(handle)
  await page.goto(site.origin)
  await expect(
    page.getByRole('list', { name: 'Community ranking' }).locator('> li', { hasText: 'Rust' }),
  ).toContainText('no votes yet')

  // One of the six: their vote is still there, and still theirs to change.
  const [voter] = voters as [Client]
  const own = await browserOf(browser, site, voter)
  await own.goto('/technologies/rust/your-votes')
  await expect(own.getByText('You agree.')).toHaveCount(1)
  const point = await site.pointId('rust')
  expect((await voter.send(`/points/${point}/vote`, { method: 'PUT', json: { value: -1 } })).status).toBe(200)
  expect(await votersOf(site, 'rust')).toBe(0)
  await voter.send(`/points/${point}/vote`, { method: 'PUT', json: { value: 1 } })

  const decided = desk.getByRole('article', { name: 'Accounts made in the same hour: Rust' })
  await expect(decided).toContainText(`set aside, by @${moderator.handle}`)
  await decided.getByLabel('Reason').selectOption('The earlier decision was a mistake')
  await decided.getByRole('button', { name: 'Put back' }).click()
  await expect(desk.getByRole('status')).toContainText('open for a decision')
  expect(await votersOf(site, 'rust')).toBe(6)
  await page.goto(`${site.origin}/moderation/log`)
  await expect(log.getByRole('listitem').first()).toContainText('6 ballots put back on Rust')
  await expectAccessible(page)
})

test('of two moderators the second is told what the first decided', async ({ browser }) => {
  await plantSameHour(site, 'flask')
  const [one, other] = [await aClient(site, 'MODERATOR'), await aClient(site, 'ADMIN')]
  const { items } = await (await one.send('/moderation/queue')).json()
  const { subject } = items.find(({ technology }: { technology: string }) => technology === 'flask')
  const late = await browserOf(browser, site, other)
  await late.goto('/moderation/flags')
  const done = await one.send(
    '/moderation/decisions',
    decision(subject.id, { decision: 'DISMISS', reason: 'GENUINE' }),
  )
  expect([done.status, await done.json()]).toEqual([200, { subject, state: 'DISMISSED', ballots: 6 }])

  const flag = late.locator(`#flag-${subject.id}`)
  await flag.getByRole('button', { name: 'Set ballots aside' }).click()
  await expect(late.getByRole('main').getByRole('alert')).toContainText(
    `@${one.handle} dismissed this flag on`,
  )
  await expect(late.getByRole('button', { name: 'Set ballots aside' })).toHaveCount(0)
  expect(await votersOf(site, 'flask')).toBe(6)
  const again = await other.send(
    '/moderation/decisions',
    decision(subject.id, { decision: 'SET_ASIDE', reason: 'CONCERTED' }),
  )
  await expectProblem(again, 409, 'conflict')
})

test('only moderators see and decide', async ({ browser, page }) => {
  const member = await aClient(site)
  const anything = decision('nothing', { decision: 'DISMISS', reason: 'GENUINE' })
  await expectProblem(await member.send('/moderation/queue'), 403, 'forbidden')
  await expectProblem(await member.send('/moderation/decisions', anything), 403, 'forbidden')
  expect((await fetch(`${site.origin}/api/v1/moderation/queue`)).status).toBe(401)
  const theirs = await browserOf(browser, site, member)
  expect((await theirs.goto('/moderation/flags'))?.status()).toBe(404)
  await page.goto(`${site.origin}/moderation/flags`)
  await expect(page).toHaveURL(
    /\/sign-in\?returnTo=%2Fmoderation%2Fflags|\/sign-in\?returnTo=\/moderation\/flags/,
  )
})

test('a decision that says too little comes back with what was typed', async ({ browser }) => {
  await plantSameHour(site, 'laravel')
  const moderator = await aClient(site, 'MODERATOR')
  const refuse = async (id: string, json: object, status: number, name: string) =>
    expectProblem(await moderator.send('/moderation/decisions', decision(id, json)), status, name)
  const { items } = await (await moderator.send('/moderation/queue')).json()
  const { id } = items.find(({ technology }: { technology: string }) => technology === 'laravel').subject
  await refuse(id, { decision: 'SET_ASIDE', reason: 'GENUINE' }, 422, 'invalid')
  await refuse(id, { decision: 'SET_ASIDE', reason: 'OTHER' }, 422, 'invalid')
  await refuse(id, { decision: 'SET_ASIDE', reason: 'CONCERTED', note: 'x'.repeat(1001) }, 422, 'invalid')
  await refuse(id, { decision: 'PUT_BACK', reason: 'MISTAKE' }, 409, 'conflict')
  await refuse('nothing', { decision: 'DISMISS', reason: 'GENUINE' }, 404, 'not-found')

  const desk = await browserOf(browser, site, moderator)
  await desk.goto('/moderation/flags')
  const flag = desk.locator(`#flag-${id}`)
  await flag.getByLabel('Reason').nth(1).selectOption('Another, in words')
  await flag.getByRole('button', { name: 'Dismiss' }).click()
  await expect(desk).toHaveTitle(/^Error: Your decision/)
  await expect(desk.getByRole('main').getByRole('alert')).toContainText('Say in words what the reason is.')
  await expectAccessible(desk)
  await desk.getByLabel('In words').fill('Their school votes together every June')
  await desk.getByRole('button', { name: 'Dismiss' }).click()
  await expect(desk.getByRole('status')).toContainText('The flag is dismissed')
})

test('nothing is wrong with the moderators’ pages of flags in either theme or at 320 px', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  await plantSameHour(site, 'django')
  const desk = await browserOf(browser, site, await aClient(site, 'ADMIN'))
  for (const path of ['/moderation/flags', '/moderation/log']) await expectGoodPage(desk, path)
  await desk.context().close()
})
