import { expect, test } from './fixtures'

test('a reader sees the ranked list with scores, ranges and where the order comes from', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Top backend technologies' })).toBeVisible()
  const list = page.getByRole('list', { name: 'Community ranking' })
  await expect(
    list.getByRole('link', { name: /Node\.js|Django|Flask|Spring Boot|Laravel|Rust|ASP\.NET Core/ }),
  ).not.toHaveCount(0)
  await expect(list.getByText(/between \d\w\w and \d\w\w/).first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /how/i }).first()).toBeVisible()
})

test('a reader goes from the list to a technology and finds pros, cons and facts', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('list', { name: 'Community ranking' })
    .getByRole('link', { name: 'Django', exact: true })
    .click()
  await expect(page).toHaveURL(/\/technologies\/django$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Django' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Pros' }).getByRole('article')).toHaveCount(3)
  await expect(page.getByRole('region', { name: 'Cons' }).getByRole('article')).toHaveCount(3)
  await expect(page.getByRole('region', { name: 'Would use it again' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Comments' })).toBeVisible()
  await expect(page.getByText('BSD-3-Clause')).toBeVisible()
})

test('a filter by language is a page of its own and keeps the overall ranks', async ({ page }) => {
  await page.goto('/languages/c-sharp')
  const list = page.getByRole('list', { name: 'Community ranking' })
  await expect(list.getByRole('listitem')).not.toHaveCount(0)
  await expect(list.getByRole('link', { name: 'ASP.NET Core', exact: true })).toBeVisible()
  await page.goto('/kinds/framework')
  await expect(list.getByRole('link', { name: 'Node.js', exact: true })).toHaveCount(0)
  await expect(list.getByRole('link', { name: 'Laravel', exact: true })).toBeVisible()
})

test('the editors’ list of 2024 stands as it was', async ({ page }) => {
  await page.goto('/editions')
  await page.getByRole('main').getByRole('link', { name: /2024/ }).first().click()
  await expect(page).toHaveURL(/\/editions\/2024$/)
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Node.js')
})

for (const path of [
  '/technologies/cobol-on-cogs',
  '/kinds/toaster',
  '/languages/klingon',
  '/editions/1999',
  '/members/nobody-here',
  '/nowhere',
  '/technologies/django/comments/99',
]) {
  test(`${path} says that nothing is here and where to go on`, async ({ page, request }) => {
    const response = await request.get(path)
    expect(response.status()).toBe(404)
    expect(await response.text()).toMatch(/<h1/)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything that a reader needs is there', async ({ page }) => {
    await page.goto('/')
    await expect(
      page.getByRole('list', { name: 'Community ranking' }).getByRole('link', { name: 'Rust', exact: true }),
    ).toBeVisible()
    await page.goto('/technologies/rust')
    await expect(
      page.getByRole('region', { name: 'Cons' }).getByRole('article', { name: 'Learning curve' }),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Post comment' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in to comment' })).toBeVisible()
    await page.goto('/how-ranking-works')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})
