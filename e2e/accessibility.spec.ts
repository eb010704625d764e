import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { aClient } from './api'
import { expect, test } from './fixtures'

const PUBLIC = [
  '/',
  '/technologies/django',
  '/technologies/django/versions',
  '/kinds/framework',
  '/languages/c-sharp',
  '/editions',
  '/editions/2024',
  '/how-ranking-works',
  '/suggest',
  '/technologies/django/suggest',
  '/technologies/django/versions',
  '/problems/invalid',
  '/nowhere',
  '/sign-in',
  '/sign-in?error=Verification',
  '/sign-in/check-your-mail',
  '/sign-in/confirm?token=x&email=a%40b.example',
  '/mailbox',
]
const PRIVATE = ['/settings', '/suggestions', '/technologies/django', '/technologies/django/your-votes', '/']

async function expectAccessible(page: Page, path: string) {
  await page.goto(path)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, path).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('axe finds nothing on any page for readers', async ({ page }) => {
      test.setTimeout(90_000)
      const { handle, send } = await aClient()
      await send('/technologies/django/comments', {
        method: 'POST',
        json: { body: 'For the picture', verdict: 'YES', experience: 'LEARNING' },
      })
      for (const path of [...PUBLIC, `/members/${handle}`]) await expectAccessible(page, path)
    })

    test('axe finds nothing on any page for members, refused forms included', async ({ member }) => {
      test.setTimeout(90_000)
      await member.page.emulateMedia({ colorScheme })
      for (const path of PRIVATE) await expectAccessible(member.page, path)
      await member.page.goto('/settings')
      await member.page.getByLabel(/handle/i).fill('Not A Handle')
      await member.page.getByRole('main').getByRole('button', { name: /save/i }).click()
      await expect(member.page).toHaveTitle(/^Error: /)
      const { violations } = await new AxeBuilder({ page: member.page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
    })

    test('axe finds nothing at 390 px', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      for (const path of ['/', '/technologies/django', '/sign-in']) await expectAccessible(page, path)
    })
  })
}
