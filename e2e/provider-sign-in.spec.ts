import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { startOpenidProvider } from '@/testing/openid-provider'
import { expectNoViolations } from './axe'
import { expect, test } from './fixtures'
import { mailedLink } from './mailbox'
import { startOwnSite } from './own-site'

let provider: Awaited<ReturnType<typeof startOpenidProvider>>
let site: Awaited<ReturnType<typeof startOwnSite>>

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  provider = await startOpenidProvider('backboard')
  site = await startOwnSite({
    OIDC_ISSUER: provider.issuer,
    OIDC_ID: 'backboard',
    OIDC_SECRET: 'known to both',
    OIDC_NAME: 'Example ID',
    GITHUB_ID: 'backboard',
    GITHUB_SECRET: 'known to both',
  })
})
test.afterAll(async () => {
  await site?.stop()
  await provider?.close()
})
test.beforeEach(() => {
  provider.state.manner = 'honest'
})

const newPage = async (browser: Browser, javaScriptEnabled = true) =>
  (await browser.newContext({ baseURL: site.origin, javaScriptEnabled })).newPage()
const somebody = () => {
  const sub = randomUUID()
  return { sub, email: `${sub.slice(0, 8)}@members.example`, email_verified: true }
}
const status = async (page: Page) => (await page.request.get('/api/v1/me')).status()

/** Up to the provider's own page. */
async function leave(page: Page, from = '/sign-in') {
  await page.goto(from)
  await page.getByRole('button', { name: 'Continue with Example ID' }).click()
  await expect(page).toHaveTitle('A provider')
}
async function goThrough(page: Page, from?: string) {
  await leave(page, from)
  await page.getByRole('link', { name: 'Agree' }).click()
}

for (const javaScriptEnabled of [true, false])
  test(`signs a newcomer in and leads back${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, javaScriptEnabled)
    provider.state.person = somebody()
    await goThrough(page, '/sign-in?returnTo=/editions')
    await expect(page).toHaveURL(/\/editions$/)
    expect(await status(page)).toBe(200)
    await page.context().close()
  })

test('an address that the provider does not vouch for lets nobody in', async ({ browser }) => {
  const page = await newPage(browser)
  provider.state.person = { ...somebody(), email_verified: false }
  await goThrough(page)
  await expect(page.getByRole('alert').first()).toContainText('Your e-mail address there is not confirmed')
  expect(await status(page)).toBe(401)
  await page.context().close()
})

async function askForMail(page: Page, email: string) {
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
  await expect(page).toHaveURL(/check-your-mail/)
  await page.goto(await mailedLink(page, email))
  await page.getByRole('button', { name: `Sign in as ${email}` }).click()
}
async function signInByMail(page: Page, email: string) {
  await page.getByLabel('Email address').fill(email)
  await askForMail(page, email)
}

test('an account that has the address is connected only by who can read its mail', async ({ browser }) => {
  const [owner, page] = [await newPage(browser), await newPage(browser)]
  const person = somebody()
  await owner.goto('/sign-in')
  await signInByMail(owner, person.email)
  await expect(owner).not.toHaveURL(/sign-in/)
  const handle = async (one: Page) => (await (await one.request.get('/api/v1/me')).json()).member.handle

  provider.state.person = person
  await goThrough(page)
  await expect(page.getByRole('alert').first()).toContainText('not connected to your account yet')
  expect(await status(page)).toBe(401)
  await signInByMail(page, person.email)
  // Back where the service is connected now.
  await expect(page.getByRole('button', { name: 'Continue with Example ID' })).toBeVisible()
  expect(await handle(page)).toBe(await handle(owner))
  await page.getByRole('button', { name: 'Continue with Example ID' }).click()
  await page.getByRole('link', { name: 'Agree' }).click()
  await expect(page).toHaveURL(`${site.origin}/`)

  const later = await newPage(browser)
  await goThrough(later)
  await expect(later).toHaveURL(`${site.origin}/`)
  expect(await handle(later)).toBe(await handle(owner))
  await Promise.all([owner, page, later].map((one) => one.context().close()))
})

test('a session of long ago connects a service only once its owner has confirmed', async ({ browser }) => {
  const page = await newPage(browser)
  const person = somebody()
  await page.goto('/sign-in')
  await signInByMail(page, person.email)
  await expect(page).not.toHaveURL(/sign-in/)
  await site.sql`update session set authenticated_at = now() - interval '1 hour'
    where member_id = (select id from member where email = ${person.email})`

  provider.state.person = person
  await goThrough(page, '/sign-in?returnTo=/editions')
  await expect(page.getByRole('alert').first()).toContainText('Confirm first that it is you')
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Confirm that it is you' }).click()
  await expect(page.getByLabel('Email address')).toHaveValue(person.email)
  await askForMail(page, person.email)
  await page.getByRole('button', { name: 'Continue with Example ID' }).click()
  await page.getByRole('link', { name: 'Agree' }).click()
  await expect(page).toHaveURL(/\/editions$/)

  const later = await newPage(browser)
  await goThrough(later)
  await expect(later).toHaveURL(`${site.origin}/`)
  await Promise.all([page, later].map((one) => one.context().close()))
})

test('whoever is still signed in at the provider confirms only by authenticating there anew', async ({
  browser,
}) => {
  const page = await newPage(browser)
  const person = somebody()
  provider.state.person = person
  await goThrough(page, '/sign-in?returnTo=/settings/passkeys')
  await expect(page).toHaveURL(/\/settings\/passkeys$/)
  const confirm = async () => {
    await page.goto('/sign-in/again?returnTo=/settings/tokens')
    await expect(page.getByRole('button', { name: 'Continue with' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Confirm with GitHub' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Confirm with Example ID' }).click()
    await page.getByRole('link', { name: 'Agree' }).click()
  }

  provider.state.person = { ...person, auth_time: Math.floor(Date.now() / 1000) - 3600 }
  await confirm()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'did not say that you signed in there just now',
  )
  await expect(page.getByLabel('Email address')).toHaveValue(person.email)
  await expect(page.getByRole('button', { name: 'Confirm with' })).toHaveCount(0)
  await expectNoViolations(page)

  provider.state.person = person
  await confirm()
  await expect(page).toHaveURL(/\/settings\/tokens$/)
  const made = await page.request.post('/api/v1/me/tokens', {
    data: { name: 'x', scopes: ['READ'] },
    headers: { origin: site.origin },
  })
  expect(made.status()).toBe(201)
  await page.context().close()
})

test('a member sees which services let them in, and disconnects one, without JavaScript', async ({
  browser,
}) => {
  const [later, page] = [await newPage(browser), await newPage(browser, false)]
  const person = somebody()
  provider.state.person = person
  await goThrough(later, '/sign-in?returnTo=/settings')
  await expect(later.getByRole('button', { name: 'Disconnect Example ID' })).toBeVisible()
  await expectNoViolations(later)
  await goThrough(page, '/sign-in?returnTo=/settings')
  const disconnect = page.getByRole('button', { name: 'Disconnect Example ID' })
  await expect(page.getByRole('list', { name: 'Connected services' })).toContainText(provider.issuer)
  await disconnect.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm that it is you')
  await askForMail(page, person.email)
  await expect(page).toHaveURL(/\/settings#services$/)
  await disconnect.click()
  await expect(page.getByRole('status')).toContainText('Disconnected')
  await expect(disconnect).toHaveCount(0)

  // The other browser is signed out, and the provider opens nothing any more.
  await goThrough(later)
  await expect(later.getByRole('alert').first()).toContainText('not connected to your account yet')
  await expect(async () => {
    await page.goto('/mailbox')
    const mails = page.getByRole('article').filter({ hasText: person.email })
    await expect(mails.filter({ hasText: 'was disconnected from a service' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await Promise.all([page, later].map((one) => one.context().close()))
})

test('a wrong state, a wrong nonce, a code of before, another provider’s address: nobody is let in', async ({
  browser,
}) => {
  const page = await newPage(browser)
  const refused = async () => {
    await expect(page.getByRole('alert').first()).toContainText('That service did not sign you in')
    expect(await status(page)).toBe(401)
  }
  const back = async () =>
    new URL((await page.getByRole('link', { name: 'Agree' }).getAttribute('href')) ?? '')
  provider.state.person = somebody()

  await leave(page)
  const wrongState = await back()
  wrongState.searchParams.set('state', 'x'.repeat(43))
  await page.goto(wrongState.href)
  await refused()

  provider.state.manner = 'wrong nonce'
  await goThrough(page)
  await refused()
  provider.state.manner = 'honest'

  await leave(page)
  const mixedUp = await back()
  mixedUp.pathname = mixedUp.pathname.replace(/oidc$/, 'github')
  await page.goto(mixedUp.href)
  await refused()

  const other = await newPage(browser)
  await leave(other)
  const stolen = new URL((await other.getByRole('link', { name: 'Agree' }).getAttribute('href')) ?? '')
  await page.goto(stolen.href)
  await refused()
  await other.goto(stolen.href)
  await expect(other).toHaveURL(`${site.origin}/`)
  await other.context().clearCookies()
  await other.goto(stolen.href)
  await expect(other.getByRole('alert').first()).toContainText('That service did not sign you in')
  await Promise.all([page, other].map((one) => one.context().close()))
})

test('a provider that is away, slow or talks rubbish is said to be, and nothing is stuck', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const page = await newPage(browser)
  const alert = page.getByRole('alert').first()
  provider.state.person = somebody()
  await leave(page)
  provider.state.manner = 'a byte now and then'
  await page.getByRole('link', { name: 'Agree' }).click()
  await expect(alert).toContainText('took too long to answer', { timeout: 20_000 })

  provider.state.manner = 'honest'
  await leave(page)
  provider.state.manner = 'rubbish for a token'
  await page.getByRole('link', { name: 'Agree' }).click()
  await expect(alert).toContainText('That service did not sign you in')

  await provider.close()
  await page.getByRole('button', { name: 'Continue with Example ID' }).click()
  await expect(alert).toContainText('That service could not be reached')
  await expect(page.getByRole('button', { name: 'Email me a sign-in link' })).toBeVisible()

  await provider.open()
  provider.state.manner = 'honest'
  await goThrough(page)
  await expect(page).toHaveURL(`${site.origin}/`)
  await page.context().close()
})
