import { aMember, pointsOf } from '@/testing/factories'
import { expect, pointCard, signIn, technology, test } from './fixtures'

const agree = { name: 'Agree', exact: true }

test('a member votes by a plain form and withdraws on the page of their votes', async ({ plainMember }) => {
  const { page } = plainMember
  const [point] = await pointsOf('django')
  const before = await technology('django')
  await page.goto('/technologies/django')
  await pointCard(page, 'High-level abstraction').getByRole('button', agree).click()
  await expect(page).toHaveURL(new RegExp(`/technologies/django#point-${point?.id}$`))
  expect((await technology('django')).weightMicro).toBe(before.weightMicro + 333_333)

  await page.goto('/technologies/django/your-votes')
  await page.getByRole('main').getByRole('button', { name: 'Withdraw' }).first().click()
  expect((await technology('django')).weightMicro).toBe(before.weightMicro)
})

test('a member comments with a verdict by a plain form', async ({ plainMember }) => {
  const { page } = plainMember
  const before = await technology('rust')
  await page.goto('/technologies/rust')
  await page.getByRole('textbox', { name: 'Your comment' }).fill('No script, still heard.')
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/technologies\/rust/)
  await expect(
    page.getByRole('region', { name: 'Comments' }).getByText('No script, still heard.'),
  ).toBeVisible()
  expect((await technology('rust')).verdicts.no).toBe(before.verdicts.no + 1)
})

test('a refused form comes back as a page that keeps the text and says what is wrong', async ({
  plainMember,
}) => {
  const { page } = plainMember
  await page.goto('/technologies/rust')
  const text = `too long ${'x'.repeat(5000)}`
  await page.getByRole('textbox', { name: 'Your comment' }).fill(text)
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.getByRole('button', { name: 'Post comment' }).click(),
  ])
  expect(response.status()).toBe(422)
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('main')).toContainText('at most 5,000 characters')
  const box = page.getByRole('textbox', { name: 'Your comment' })
  await expect(box).toHaveValue(text)
  await box.fill('Short enough now.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('region', { name: 'Comments' }).getByText('Short enough now.')).toBeVisible()
})

test('who comments while signed out finds the text again after signing in', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/technologies/flask')
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Written before signing in.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  const returnTo = new URL(page.url()).searchParams.get('returnTo') as string
  await signIn(context, (await aMember()).id)
  await page.goto(returnTo)
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Written before signing in.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(
    page.getByRole('region', { name: 'Comments' }).getByText('Written before signing in.'),
  ).toBeVisible()
  await context.close()
})

test('a vote of somebody not signed in leads to sign-in and back to the point', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, javaScriptEnabled: false })
  const page = await context.newPage()
  const [point] = await pointsOf('nodejs')
  await page.goto('/technologies/nodejs')
  await pointCard(page, 'Highly scalable').getByRole('button', agree).click()
  await expect(page).toHaveURL(/\/sign-in\?/)
  expect(new URL(page.url()).searchParams.get('returnTo')).toBe(`/technologies/nodejs#point-${point?.id}`)
  await context.close()
})

test('a change of name and handle by a plain form is kept, and a taken handle is refused', async ({
  plainMember,
}) => {
  const { page } = plainMember
  const other = await aMember()
  await page.goto('/settings')
  await page.getByLabel(/^name/i).fill('Nadia No-Script')
  await page.getByLabel(/handle/i).fill(other.handle)
  await page.getByRole('main').getByRole('button', { name: /save/i }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel(/^name/i)).toHaveValue('Nadia No-Script')
  await page.getByLabel(/handle/i).fill(`nadia-${plainMember.handle.slice(-6)}`)
  await page.getByRole('main').getByRole('button', { name: /save/i }).click()
  await page.goto(`/members/nadia-${plainMember.handle.slice(-6)}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nadia No-Script')
})
