import type { Page } from '@playwright/test'
import { aClient } from './api'
import { expectNoViolations } from './axe'
import { expect, pointCard, test } from './fixtures'

const PUBLIC = [
  '/',
  '/technologies/django',
  '/technologies/django/comments/1',
  '/technologies/django/comments/newest/1',
  '/kinds/framework',
  '/languages/c-sharp',
  '/editions',
  '/editions/2024',
  '/how-ranking-works',
  '/suggest',
  '/technologies/django/suggest',
  '/technologies/django/versions',
  '/developers',
  '/developers/discussion',
  '/privacy',
  '/terms',
  '/problems/invalid',
  '/nowhere',
  '/sign-in',
  '/sign-in?error=Verification',
  '/sign-in/check-your-mail',
  '/sign-in/confirm?token=x&email=a%40b.example',
  '/mailbox',
  '/unsubscribe/x',
]
const PRIVATE = [
  '/settings',
  '/settings/tokens',
  '/settings/delete',
  '/suggestions',
  '/notifications',
  '/technologies/django',
  '/technologies/django/your-votes',
  '/',
]

async function expectAccessible(page: Page, path: string) {
  await page.goto(path)
  await expectNoViolations(page, path)
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
      await expectNoViolations(member.page)
    })

    test('axe finds nothing beside a refused vote and a refused comment', async ({ member }) => {
      const { page } = member
      await page.emulateMedia({ colorScheme })
      const problem = { status: 429, title: 'Too many in a short time', detail: 'Try again in 7 seconds.' }
      await page.route('**/vote', (route) =>
        route.fulfill({
          status: 429,
          contentType: 'application/problem+json',
          body: JSON.stringify(problem),
        }),
      )
      await page.goto('/technologies/django')
      const card = pointCard(page, 'Batteries included')
      await card.getByRole('button', { name: 'Agree', exact: true }).click()
      await expect(card.getByRole('status')).toContainText('7 seconds')
      await page.getByRole('button', { name: 'Post comment' }).click()
      await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveAttribute(
        'aria-invalid',
        'true',
      )
      await expectNoViolations(page)
    })

    test('axe finds nothing at 390 px', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      for (const path of ['/', '/technologies/django', '/sign-in']) await expectAccessible(page, path)
    })
  })
}
