import { aClient } from './api'
import { expectNoViolationsInBothThemes, expectReflow } from './axe'
import { expect, pointCard, test } from './fixtures'
import { expectGoodPage } from './good-page'

const PUBLIC = [
  '/',
  '/technologies/django',
  '/technologies/django/comments/1',
  '/technologies/django/comments/newest/1',
  '/kinds/framework',
  '/languages/c-sharp',
  '/editions',
  '/editions/2024',
  '/compare?t=django',
  '/compare/aspnet-core-vs-django-vs-flask-vs-nodejs',
  '/how-ranking-works',
  '/decide',
  '/decide?performance=lot&tooling=some&cons=learning-curve&languages=not&language=php',
  '/suggest',
  '/technologies/django/suggest',
  '/technologies/django/versions',
  '/developers',
  '/developers/discussion',
  '/search',
  '/search?q=learning',
  '/search?q=zzzqqq',
  '/privacy',
  '/terms',
  '/shortcuts',
  '/problems/invalid',
  '/nowhere',
  '/offline',
  '/sign-in',
  '/sign-in?error=Verification',
  '/sign-in/check-your-mail',
  '/sign-in/confirm?token=x&email=a%40b.example',
  '/mailbox',
  '/unsubscribe/x',
]
const PRIVATE = [
  '/settings',
  '/settings/passkeys',
  '/settings/tokens',
  '/settings/delete',
  '/suggestions',
  '/notifications',
  '/technologies/django',
  '/technologies/django/your-votes',
  '/',
]

const STATUS: Record<string, number> = { '/nowhere': 404 }

test.describe.configure({ mode: 'parallel' })

for (const half of [0, 1])
  test(`nothing is wrong with the pages for readers, part ${half + 1} of 2`, async ({ page }) => {
    test.setTimeout(180_000)
    const { handle, send } = await aClient()
    const json = { body: 'For the picture', verdict: 'YES', experience: 'LEARNING' }
    await send('/technologies/django/comments', { method: 'POST', json })
    for (const [at, path] of [...PUBLIC, `/members/${handle}`].entries())
      if (at % 2 === half) await expectGoodPage(page, path, STATUS[path])
  })

test('nothing is wrong with the pages for members, refused forms included', async ({ member: { page } }) => {
  test.setTimeout(180_000)
  for (const path of PRIVATE) await expectGoodPage(page, path)
  await page.goto('/settings')
  await page.getByLabel(/handle/i).fill('Not A Handle')
  await page.getByRole('main').getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expectNoViolationsInBothThemes(page)
  await expectReflow(page)
})

test('axe finds nothing beside a refused vote and a refused comment', async ({ member: { page } }) => {
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
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveAttribute('aria-invalid', 'true')
  await expectNoViolationsInBothThemes(page)
  await expectReflow(page)
})
