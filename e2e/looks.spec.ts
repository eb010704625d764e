import { db } from '@/lib/db'
import { aMember } from '@/testing/factories'
import { aTechnology } from './editors-technology'
import { expect, signIn, test } from './fixtures'

test.describe('what a member has in the head', () => {
  for (const width of [390, 768, 1024, 1280])
    test(`stands beside the site’s name at ${width} px`, async ({ member: { page } }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/')
      const name = await page.getByRole('link', { name: 'Backboard', exact: true }).boundingBox()
      const account = await page.locator('summary', { hasText: 'Account' }).boundingBox()
      if (!name || !account) throw new Error('the head shows neither')
      expect(Math.abs(account.y - name.y)).toBeLessThan(12)
      expect(account.x + account.width).toBeGreaterThan(width * 0.9)
    })
})

test('in the reader’s own colours one place is current, and words on a colour have no ground of their own', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/compare')
  const canvas = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const marks = await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor))
  expect(marks.length).toBeGreaterThan(3)
  expect(marks.filter((colour) => colour !== canvas)).toHaveLength(1)
  await page.goto('/sign-in')
  const button = page.getByRole('button', { name: 'Email me a sign-in link' })
  await expect(button).toHaveCSS('forced-color-adjust', 'none')
  const [ground, words] = await button.evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element)
    return [backgroundColor, color]
  })
  expect(words).toBe(canvas)
  expect(ground).not.toBe(canvas)
})

test('the button that stays in sight while one chooses keeps its word whole on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('checkbox', { name: 'Compare Django', exact: true }).check()
  const button = page.getByRole('form', { name: 'Compare' }).getByRole('button', { name: 'Compare' })
  const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 }
  expect(height).toBeLessThan(50)
  expect(width).toBeGreaterThan(80)
})

test('an address that is shown is whole on paper, and not said twice', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/technologies/django', '/compare/django-vs-rust']) {
    await page.goto(path)
    const address = page.getByRole('main').getByRole('link', { name: 'djangoproject.com' }).first()
    await expect(address).toHaveCSS('-webkit-line-clamp', 'none')
    expect(await address.evaluate((link) => getComputedStyle(link, '::after').content)).toBe('none')
  }
})

test('a title from right to left takes none of the words beside it with it', async ({ browser }) => {
  const { id, slug, first } = await aTechnology()
  const title = 'إطار عمل يكتب من اليمين 3'
  await db.point.update({ where: { id: first.id, technologyId: id }, data: { title } })
  const context = await browser.newContext({ baseURL: process.env.BASE_URL })
  await signIn(context, (await aMember({ role: 'ADMIN' })).id)
  const page = await context.newPage()
  await page.goto(`/admin/technologies/${slug}`)
  const own = page.getByRole('link', { name: title }).locator('bdi')
  await expect(own).toHaveText(title)
  await expect(own).toHaveCSS('unicode-bidi', 'isolate')
  await expect(own).toHaveCSS('direction', 'rtl')
  await context.close()
})
