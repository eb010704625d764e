import type { Browser, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { aMember, aPasskeyOf, aSessionOf } from '@/testing/factories'
import { clientOf, expectProblem } from './api'
import { expectNoViolations } from './axe'
import { expect, test } from './fixtures'
import { addAuthenticator, namedOrigin, signInByName } from './virtual-authenticator'

const main = (page: Page) => page.getByRole('main')
const list = (page: Page) => page.getByRole('list', { name: 'Your passkeys' })

async function aBrowser(browser: Browser) {
  const context = await browser.newContext({ baseURL: namedOrigin() })
  return { context, page: await context.newPage() }
}

/** A member, signed in a moment ago, whose browser has an authenticator. */
async function aMemberAtHome(browser: Browser) {
  const member = await aMember()
  const token = await aSessionOf(member.id)
  const { context, page } = await aBrowser(browser)
  await signInByName(context, token)
  return { ...member, token, context, page, authenticator: await addAuthenticator(page) }
}

async function addPasskey(page: Page) {
  await page.goto('/settings/passkeys')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('status')).toContainText('Added')
}

const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' }).click()

test('a member adds a passkey, names it, signs in with it on a fresh browser without naming anybody, and removes it', async ({
  browser,
}) => {
  const home = await aMemberAtHome(browser)
  const { page } = home
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Manage passkeys' }).click()
  await expect(main(page)).toContainText('You have no passkeys')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Add a passkey' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Added')
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await page.getByText(/^Rename/).click()
  await page.getByLabel('Name', { exact: true }).fill('')
  await page.getByRole('button', { name: /^Save the name/ }).click()
  await expect(main(page).getByRole('alert')).toContainText('Give it a name.')
  await expectNoViolations(page)
  await page.getByLabel('Name', { exact: true }).fill('My laptop')
  await page.getByRole('button', { name: /^Save the name/ }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(list(page)).toContainText('My laptop')
  await expectNoViolations(page)

  const away = await aBrowser(browser)
  await away.page.goto('/sign-in?returnTo=/settings/passkeys')
  await expectNoViolations(away.page)
  await home.authenticator.copyTo(away.page)
  await signIn(away.page)
  await expect(away.page).toHaveURL('/settings/passkeys')
  await expect(list(away.page)).toContainText('last used')
  const me = await (await away.page.request.get('/api/v1/me')).json()
  expect(me.member.handle).toBe(home.handle)

  await page.reload()
  await page.getByRole('button', { name: 'Remove My laptop' }).click()
  await expect(page.getByRole('status')).toContainText('Removed')
  expect((await away.page.request.get('/api/v1/me')).status()).toBe(401)
  await away.page.goto('/sign-in')
  await signIn(away.page)
  await expect(main(away.page).getByRole('alert')).toContainText('does not open an account here')
  await expectNoViolations(away.page)

  // The outbox is looked at every two seconds.
  await expect(async () => {
    await page.goto('/mailbox')
    const mails = page.getByRole('article').filter({ hasText: home.email })
    await expect(mails.filter({ hasText: 'got a new passkey' })).toBeVisible({ timeout: 500 })
    await expect(mails.filter({ hasText: 'lost a passkey' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await home.context.close()
  await away.context.close()
})

test('several passkeys of one member open the same account', async ({ browser }) => {
  const home = await aMemberAtHome(browser)
  await addPasskey(home.page)
  // The same device makes no second one for the same member.
  await home.page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(main(home.page).getByRole('alert')).toContainText('has a passkey for you already')

  const other = await aBrowser(browser)
  await signInByName(other.context, await aSessionOf(home.id))
  await addAuthenticator(other.page)
  await addPasskey(other.page)
  await expect(list(other.page).getByRole('listitem')).toHaveCount(2)
  for (const { page, context } of [home, other]) {
    await context.clearCookies()
    await page.goto('/sign-in')
    await signIn(page)
    await expect(page).not.toHaveURL(/sign-in/)
    expect((await (await page.request.get('/api/v1/me')).json()).member.handle).toBe(home.handle)
    await context.close()
  }
})

test('another member’s passkey confirms nothing and removes nothing, and a device that does not verify its owner opens nothing', async ({
  browser,
}) => {
  const [one, other] = [await aMemberAtHome(browser), await aMemberAtHome(browser)]
  await addPasskey(one.page)
  await addPasskey(other.page)
  await db.session.updateMany({ where: { userId: other.id }, data: { authenticatedAt: new Date(0) } })
  // The other member's browser, with the first one's authenticator in reach.
  const guest = await aBrowser(browser)
  await signInByName(guest.context, other.token)
  await one.authenticator.copyTo(guest.page)
  await guest.page.goto('/sign-in/again?returnTo=/settings/passkeys')
  await guest.page.getByRole('button', { name: 'Confirm with a passkey' }).click()
  await expect(main(guest.page).getByRole('alert')).toContainText('Nothing was done')

  const { id } = await db.passkey.findFirstOrThrow({ where: { memberId: one.id } })
  const client = clientOf(await aSessionOf(other.id))
  await expectProblem(await client.send(`/me/passkeys/${id}`, { method: 'DELETE' }), 404, 'not-found')
  await expectProblem(
    await client.send(`/me/passkeys/${id}`, { method: 'PATCH', json: { name: 'Mine' } }),
    404,
    'not-found',
  )

  await one.context.clearCookies()
  await one.authenticator.verifies(false)
  await one.page.goto('/sign-in')
  await signIn(one.page)
  await expect(main(one.page).getByRole('alert')).toContainText('Nothing was done')
  for (const { context } of [one, other, guest]) await context.close()
})

test('without JavaScript the sign-in page offers no passkey, and names and removals work', async ({
  browser,
}) => {
  const member = await aMember()
  await aPasskeyOf(member.id, 'Old phone')
  const context = await browser.newContext({ baseURL: namedOrigin(), javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeHidden()
  await signInByName(context, await aSessionOf(member.id))
  await page.goto('/settings/passkeys')
  await expect(main(page)).toContainText('needs JavaScript')
  await page.getByText(/^Rename/).click()
  await page.getByLabel('Name', { exact: true }).fill('Older phone')
  await page.getByRole('button', { name: /^Save the name/ }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.getByRole('button', { name: 'Remove Older phone' }).click()
  await expect(page.getByRole('status')).toContainText('Removed')
  await context.close()
})

test('the page under an address of numbers says where passkeys work', async ({ member: { page } }) => {
  await page.goto('/settings/passkeys')
  await expect(main(page).getByRole('link', { name: 'this page on localhost' })).toHaveAttribute(
    'href',
    `${namedOrigin()}/settings/passkeys`,
  )
})

test('the API refuses what is no passkey in words', async () => {
  const client = clientOf(await aSessionOf((await aMember()).id))
  const post = (json: unknown, headers = {}) =>
    client.send('/sign-in/passkey', { method: 'POST', json, headers })
  expect((await client.send('/sign-in/passkey/options', { method: 'POST' })).status).toBe(200)
  await expectProblem(await post({}), 422, 'invalid')
  const text = { id: 'a', rawId: 'a', type: 'public-key' }
  await expectProblem(await post({ credential: text }), 422, 'invalid')
  const response = {
    clientDataJSON: 'bnVsbA',
    authenticatorData: 'AAAA',
    signature: 'AAAA',
    userHandle: null,
  }
  await expectProblem(await post({ credential: { ...text, response } }), 403, 'forbidden')
  await expectProblem(await post({ credential: { ...text, id: 'a\0', response } }), 422, 'invalid')
  await expectProblem(await post('{'), 400, 'malformed')
  await expectProblem(await post({}, { origin: undefined }), 403, 'foreign-origin')
  await expectProblem(await client.send('/sign-in/passkey'), 405, 'method-not-allowed')
  const form = await client.send('/sign-in/passkey', { method: 'POST', form: { credential: 'x' } })
  await expectProblem(form, 415, 'unsupported-media-type')
  await expectProblem(await client.send('/me/passkeys', { method: 'POST', json: {} }), 422, 'invalid')
})
