import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectGoodPage } from './good-page'
import { mailedCode, mailedLink, newAddress } from './mailbox'

async function ask(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
  await expect(page).toHaveURL(/check-your-mail/)
  await expect(page.getByRole('main')).toContainText(email)
}

const newPage = async (browser: Browser, javaScriptEnabled = true) =>
  (await browser.newContext({ baseURL: process.env.BASE_URL, javaScriptEnabled })).newPage()
const signedIn = async (page: Page) => (await page.request.get('/api/v1/me')).status()
const shownCode = async (page: Page) =>
  (await page.getByRole('region', { name: 'Opening the link on another device?' }).textContent())?.match(
    /\d{3} \d{3}/,
  )?.[0] ?? ''

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript'

  test(`the link opened in another browser asks for the code that is shown where it was asked for${how}`, async ({
    browser,
  }) => {
    const email = newAddress()
    const [asking, other] = [
      await newPage(browser, javaScriptEnabled),
      await newPage(browser, javaScriptEnabled),
    ]
    await ask(asking, email)
    const code = await shownCode(asking)
    const link = await mailedLink(await newPage(browser), email)

    await other.goto(link)
    const field = other.getByLabel('Code shown where you asked')
    const button = other.getByRole('button', { name: `Sign in as ${email}` })
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
    await expect(field).toHaveAttribute('inputmode', 'numeric')
    await button.click()
    await expect(other).toHaveTitle(/^Error: /)
    await field.fill(code.startsWith('0') ? '111111' : '000000')
    await button.click()
    await expect(other.getByRole('alert').first()).toContainText('The code is not right')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    expect(await signedIn(other)).toBe(401)
    await field.fill(code)
    await button.click()
    await expect(other).not.toHaveURL(/sign-in/)
    expect([await signedIn(other), await signedIn(asking)]).toEqual([200, 401])

    await asking.reload()
    await expect(asking.getByRole('main')).toContainText('You may have signed in already')
    await Promise.all([asking, other].map((page) => page.context().close()))
  })

  test(`the code of the mail is typed where it was asked for, and leads back to where one was${how}`, async ({
    browser,
  }) => {
    const email = newAddress()
    const page = await newPage(browser, javaScriptEnabled)
    await page.goto('/sign-in?returnTo=/editions')
    await page.getByLabel('Email address').fill(email)
    await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
    const field = page.getByLabel('Code from the mail')
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
    await expect(field).toHaveAttribute('inputmode', 'text')
    const code = await mailedCode(await newPage(browser), email)
    await field.fill(code.startsWith('2') ? '3333 3333' : '2222 2222')
    await page.getByRole('button', { name: 'Sign in with the code' }).click()
    await expect(page).toHaveTitle(/^Error: Check your mail/)
    await expect(page.getByRole('alert').first()).toContainText('The code is not right')
    await field.fill(code.toLowerCase().replace('-', ' '))
    await field.press('Enter')
    await expect(page).toHaveURL(/\/editions$/)
    expect(await signedIn(page)).toBe(200)
    await page.context().close()
  })
}

test('after five wrong codes none is taken any more, and the link still works where it was asked for', async ({
  page,
}) => {
  const email = newAddress()
  await ask(page, email)
  for (let n = 0; n < 5; n++) {
    await page.getByLabel('Code from the mail').fill('2222-2222')
    await page.getByRole('button', { name: 'Sign in with the code' }).click()
  }
  await expect(page.getByRole('main')).toContainText('Too many wrong codes were typed')
  await expect(page.getByLabel('Code from the mail')).toHaveCount(0)
  await page.goto(await mailedLink(page, email))
  await page.getByRole('button', { name: `Sign in as ${email}` }).click()
  await expect(page).not.toHaveURL(/sign-in/)
})

test('every state of the pages is valid, accessible and fits', async ({ page, browser }) => {
  test.setTimeout(120_000)
  const email = newAddress()
  const other = await newPage(browser)
  await expectGoodPage(page, '/sign-in/check-your-mail')
  await ask(page, email)
  const link = await mailedLink(page, email)
  await expectGoodPage(page, '/sign-in/check-your-mail')
  await expectGoodPage(page, '/sign-in/check-your-mail?error=WrongCode')
  await expectGoodPage(page, link)
  await expectGoodPage(other, link)
  await expectGoodPage(other, `${link}&error=WrongCode`)
  await page.goto(link)
  await page.getByRole('button', { name: `Sign in as ${email}` }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await expectGoodPage(other, link)
  await other.context().close()
})
