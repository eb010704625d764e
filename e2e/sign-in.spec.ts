import type { APIRequestContext, Page } from '@playwright/test'
import { expect, pointCard, test } from './fixtures'
import { mailedLink, newAddress } from './mailbox'

async function askForLink(page: Page, email: string) {
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
  await expect(page).toHaveURL(/check-your-mail/)
}

const signInAs = (email: string) => ({ name: `Sign in as ${email}` })
const menu = (page: Page) => page.getByRole('banner')

test('a newcomer signs in through the mailed link, gets a handle, and signs out again', async ({ page }) => {
  const email = newAddress()
  await page.goto('/sign-in')
  await askForLink(page, email)
  await page.goto(await mailedLink(page, email))
  await page.getByRole('button', signInAs(email)).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/settings')
  const handle = await page.getByLabel(/handle/i).inputValue()
  expect(handle).toMatch(/^[a-z0-9-]{3,30}$/)

  const profile = await page.goto(`/members/${handle}`)
  expect(profile?.status()).toBe(200)
  expect(await page.content()).not.toContain(email)

  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(menu(page).getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
})

async function scanLikeAMailFilter(request: APIRequestContext, link: string) {
  for (let i = 0; i < 3; i++) {
    expect((await request.get(link)).status()).toBe(200)
    expect((await request.head(link)).status()).toBe(200)
  }
  const token = new URL(link).search
  for (const path of ['/api/auth/callback/email', '/api/auth/callback/code'])
    expect((await request.get(`${path}${token}`)).status()).toBe(405)
}

test('a mail scanner that opens the link uses nothing up, and the link works once', async ({
  page,
  request,
  browser,
}) => {
  const email = newAddress()
  await page.goto('/sign-in')
  await askForLink(page, email)
  const link = await mailedLink(page, email)
  await scanLikeAMailFilter(request, link)
  await page.goto(link)
  await page.getByRole('button', signInAs(email)).click()
  await expect(page).not.toHaveURL(/sign-in/)

  const second = await browser.newPage({ baseURL: process.env.BASE_URL })
  await second.goto(link)
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(/already used, or it has expired/)
  await expect(second.getByRole('button', signInAs(email))).toHaveCount(0)
  expect((await second.request.get('/api/v1/me')).status()).toBe(401)
  await second.close()
})

test('pressing Agree while signed out leads to sign-in and back to the same point', async ({ page }) => {
  const email = newAddress()
  await page.goto('/technologies/laravel')
  const id = await pointCard(page, 'Eloquent ORM').getAttribute('id')
  await pointCard(page, 'Eloquent ORM').getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await askForLink(page, email)
  await page.goto(await mailedLink(page, email))
  await page.getByRole('button', signInAs(email)).click()
  await expect(page).toHaveURL(new RegExp(`/technologies/laravel#${id}$`))
  const agree = pointCard(page, 'Eloquent ORM').getByRole('button', { name: 'Agree', exact: true })
  await agree.click()
  await expect(agree).toHaveAttribute('aria-pressed', 'true')
})

test('the mailbox is closed to whoever comes through a proxy or by another name', async ({ request }) => {
  expect((await request.get('/mailbox')).status()).toBe(200)
  const proxied: Record<string, string>[] = [
    { 'x-forwarded-for': '203.0.113.7' },
    { forwarded: 'for=203.0.113.7' },
    { via: '1.1 proxy' },
    { host: 'backboard.example' },
  ]
  for (const headers of proxied)
    expect((await request.get('/mailbox', { headers })).status(), JSON.stringify(headers)).toBe(404)
})

test('an address that is none is refused, and stays in the field', async ({ page }) => {
  await page.goto('/sign-in')
  const field = page.getByLabel('Email address')
  await field.evaluate((input) => input.closest('form')?.setAttribute('novalidate', ''))
  await field.fill('not an address')
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
  await expect(page.getByLabel('Email address')).toHaveValue('not an address')
  await expect(page.getByRole('alert').first()).toBeVisible()
})
