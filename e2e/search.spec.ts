import type { Page } from '@playwright/test'
import { postComment } from '@/lib/comment/post-comment'
import { aMember } from '@/testing/factories'
import { expect, test } from './fixtures'

const box = (page: Page) => page.getByRole('banner').getByLabel('Search', { exact: true })
const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader searches by a plain form, narrows it down, and is told what to do where nothing is', async ({
    page,
  }) => {
    await page.goto('/editions')
    await box(page).fill('djagno')
    await box(page).press('Enter')
    await expect(page).toHaveURL(/\/search\?q=djagno$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    const results = page.getByRole('list', { name: 'Results' })
    await expect(results.getByRole('listitem').first().getByRole('link')).toHaveText('Django')

    const form = page.getByRole('search').getByRole('searchbox', { name: 'Search' })
    await form.fill('ecosystem')
    await page.getByRole('search').getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('status')).toContainText(/results for “ecosystem”/)
    await expect(results.locator('mark').first()).toHaveText('ecosystem')
    await page
      .getByRole('navigation', { name: 'Kind of result' })
      .getByRole('link', { name: /Pros and cons/ })
      .click()
    await expect(page).toHaveURL(/type=point/)
    await results.getByRole('link', { name: 'Vast ecosystem' }).click()
    await expect(page).toHaveURL(/\/technologies\/nodejs#point-/)

    await page.goto('/search?q=zzzqqq')
    await expect(page.getByRole('status')).toHaveText('Nothing found for “zzzqqq”.')
    await expect(page.getByRole('main').getByRole('link', { name: 'suggest it' })).toBeVisible()
    await page.goto(`/search?q=${'x'.repeat(201)}`)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('200 characters')
    await page.goto('/search?q=a%00b')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('no text')
  })

  test('what does not fit on one page is on the next ones, and one too many says so', async ({ page }) => {
    const { id } = await aMember()
    const say = async (body: string, parentId: string | null = null) => {
      const answer = await postComment(id, 'aspnet-core', { body, parentId }, null)
      return 'comment' in answer ? answer.comment.id : null
    }
    const thread = await say('Zebrafish are small.')
    for (let i = 0; i < 24; i++) await say(`Zebrafish number ${i}.`, thread)
    await page.goto('/search?q=zebrafish&type=comment')
    const results = page.getByRole('list', { name: 'Results' })
    await expect(results.getByRole('listitem')).toHaveCount(20)
    const first = await results.getByRole('link').first().getAttribute('href')
    const pages = page.getByRole('navigation', { name: 'Pages of results' })
    await pages.getByRole('link', { name: 'More results' }).click()
    await expect(page).toHaveURL(/\/search\?q=zebrafish&type=comment&page=2$/)
    await expect(results).toHaveAttribute('start', '21')
    await expect(results.getByRole('listitem')).toHaveCount(5)
    await expect(results.locator(`a[href="${first}"]`)).toHaveCount(0)
    await pages.getByRole('link', { name: 'Better results' }).click()
    await expect(page).toHaveURL(/\/search\?q=zebrafish&type=comment$/)

    await page.goto('/search?q=zebrafish&type=comment&page=50')
    await expect(page.getByRole('main')).toContainText('Page 50 has nothing on it')
    await page.getByRole('main').getByRole('link', { name: 'Show the first page' }).click()
    await expect(results.getByRole('listitem')).toHaveCount(20)
  })

  test('an empty search shows by examples what can be found, and a missing page offers to search', async ({
    page,
  }) => {
    await page.goto('/search')
    await page.getByRole('main').getByRole('link', { name: 'c sharp' }).click()
    await expect(page.getByRole('list', { name: 'Results' })).toContainText('ASP.NET Core')
    await page.goto('/nowhere-at-all')
    await page.getByRole('main').getByLabel('Search', { exact: true }).fill('rust')
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/\/search\?q=rust$/)
  })
})

test('a reader finds by the keyboard alone, from the slash to the page', async ({ page }) => {
  await page.goto('/editions', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('djan')
  await expect(options(page).first()).toContainText('Django')
  await expect(box(page)).toHaveRole('combobox')
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('banner').getByRole('status')).toContainText(/suggestions?\. Choose/)
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant', /.+/)

  await page.keyboard.press('ArrowDown')
  const first = options(page).first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) as string)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(box(page)).toHaveValue('djan')
  await expect(box(page)).toBeFocused()

  await page.keyboard.press('ArrowDown')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/technologies\/django$/)
  await expect(options(page)).toHaveCount(0)

  await box(page).fill('rust')
  await expect(options(page).first()).toContainText('Rust')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=rust$/)
})

test('nothing typed is lost while the suggestions’ code is on its way, and the focus stays', async ({
  page,
}) => {
  await page.goto('/editions', { waitUntil: 'networkidle' })
  let release = () => {}
  const onItsWay = new Promise<void>((done) => (release = done))
  await page.route('**/_next/static/**', async (route) => {
    await onItsWay
    await route.continue()
  })
  const before = await box(page).elementHandle()
  await box(page).click()
  await page.keyboard.type('lara')
  await expect(box(page)).not.toHaveAttribute('role', 'combobox')
  release()
  await expect(options(page).first()).toContainText('Laravel')
  await expect(box(page)).toHaveValue('lara')
  await expect(box(page)).toBeFocused()
  expect(await before?.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('an answer that was overtaken is never shown', async ({ page }) => {
  await page.goto('/editions')
  let release = () => {}
  const late = new Promise<void>((done) => (release = done))
  await page.route('**/api/v1/search?q=flask&*', async (route) => {
    await late
    await route.continue().catch(() => {})
  })
  await box(page).click()
  const asked = page.waitForRequest(/q=flask&/)
  await page.keyboard.type('flask')
  await asked
  await box(page).fill('rust')
  await expect(options(page).first()).toContainText('Rust')
  release()
  await page.waitForTimeout(300)
  await expect(options(page).first()).toContainText('Rust')
})

test('the slash is for typing in a field, and does nothing where shortcuts are switched off', async ({
  page,
}) => {
  await page.goto('/suggest')
  await page.getByRole('main').getByLabel('Name', { exact: true }).click()
  await page.keyboard.press('/')
  await expect(page.getByRole('main').getByLabel('Name', { exact: true })).toHaveValue('/')
  await page.goto('/editions', { waitUntil: 'networkidle' })
  await page.evaluate(() => localStorage.setItem('backboard-shortcuts', 'off'))
  await page.keyboard.press('/')
  await expect(box(page)).not.toBeFocused()
})

test('a phone has a link to the search page, which suggests as well', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/editions')
  await expect(box(page)).toBeHidden()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await page.getByRole('main').getByLabel('Search', { exact: true }).fill('flask')
  await expect(options(page).first()).toContainText('Flask')
  await options(page).first().click()
  await expect(page).toHaveURL(/\/technologies\/flask$/)
})

test('the API answers with fragments, bounded, with an ETag, and refuses what is no text', async ({
  request,
}) => {
  const answer = await request.get('/api/v1/search?q=batteries&type=point&limit=3')
  expect(answer.status()).toBe(200)
  const { items, counts, correctedTo } = await answer.json()
  expect(items[0].title).toEqual([
    { text: 'Batteries', hit: true },
    { text: ' included', hit: false },
  ])
  expect(counts.point).toBeGreaterThan(0)
  expect(correctedTo).toBeNull()
  const etag = answer.headers().etag as string
  const again = await request.get('/api/v1/search?q=batteries&type=point&limit=3', {
    headers: { 'if-none-match': etag },
  })
  expect(again.status()).toBe(304)
  expect((await (await request.get('/api/v1/search')).json()).items).toEqual([])
  for (const query of [
    'q=a%00b',
    `q=${'x'.repeat(201)}`,
    'q=a&limit=101',
    'q=a&limit=0',
    'q=a&page=0',
    'q=a&type=member',
  ])
    expect((await request.get(`/api/v1/search?${query}`)).status(), query).toBe(422)
})
