import type { Page } from '@playwright/test'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { aClient } from './api'
import { expect, test } from './fixtures'

const fits = (page: Page) => page.getByRole('list', { name: 'What fits' })
const placesOf = async (page: Page) => fits(page).getByRole('heading', { level: 3 }).allInnerTexts()

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader comes from the ranking, weighs, refuses and gets an answer in a short address', async ({
    page,
  }) => {
    await page.goto('/')
    const finder = page.getByRole('region', { name: 'What matters to you?' })
    await finder.getByRole('checkbox', { name: 'Performance' }).check()
    await finder.getByRole('button', { name: 'Show what fits' }).click()
    await expect(page).toHaveURL(/\/decide\?performance=lot$/)
    await expect(
      page.getByRole('radiogroup', { name: 'Performance' }).getByRole('radio', { name: 'a lot' }),
    ).toBeChecked()
    const before = await placesOf(page)

    const tooling = page.getByRole('radiogroup', { name: 'Tooling' })
    await tooling.getByRole('radio', { name: 'some' }).check()
    const form = page.getByRole('main').locator('form')
    await form.getByText('Language', { exact: true }).click()
    await form.getByRole('checkbox', { name: 'PHP' }).check()
    await form.getByRole('button', { name: 'Show what fits' }).click()
    await expect(page).toHaveURL(/\/decide\?performance=lot&tooling=some&languages=not&language=php#answer$/)
    const out = page.getByRole('region', { name: 'What falls out' })
    await expect(out.getByRole('heading', { name: /Laravel/ })).toBeVisible()
    await expect(out).toContainText('Its language is PHP.')
    expect((await placesOf(page)).length).toBe(before.length - 1)

    const first = fits(page).getByRole('listitem').first()
    await first.getByText(/is reckoned$/).click()
    await expect(first.getByRole('table').getByRole('row', { name: /Performance 3\/4/ })).toBeVisible()
    await expect(first).toContainText('What you accept with it')
    await expect(page.getByRole('link', { name: 'Open it as Markdown' })).toHaveAttribute(
      'href',
      /^\/decide\.md\?performance=lot&tooling=some&languages=not&language=php&at=[^&]+Z&model=1$/,
    )
  })

  test('an example leads to an answer, and nonsense is left out and told', async ({ page }) => {
    await page.goto('/decide')
    await page.getByRole('link', { name: /Latency matters most/ }).click()
    await expect(fits(page).getByRole('listitem').first()).toBeVisible()
    await page.goto(
      `/decide?performance=lot&safety=huge&language=klingon&con=1&cons=%00&${'x=1&'.repeat(300)}`,
    )
    await expect(page.getByRole('main')).toContainText('Left out: safety “huge”.')
    await expect(page.getByRole('main')).toContainText('No technology on the list has this language.')
  })
})

test('the answer follows each change, keeps the focus, and is read out', async ({ page }) => {
  await page.goto('/decide')
  const status = page.getByRole('main').locator('form').getByRole('status')
  await expect(status).toBeEmpty()
  const radio = page.getByRole('radiogroup', { name: 'Safety' }).getByRole('radio', { name: 'a lot' })
  await radio.check()
  await expect(page).toHaveURL(/\/decide\?safety=lot$/)
  await expect(status).toContainText(/stay/)
  await expect(radio).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/\/decide\?safety=some$/)
  await expect(fits(page)).toBeVisible()

  const form = page.getByRole('main').locator('form')
  await form.getByText('Kind', { exact: true }).click()
  await form.getByRole('radio', { name: 'Only what is ticked will do' }).last().check()
  await form.getByRole('checkbox', { name: 'framework' }).check()
  await expect(page).toHaveURL(/kinds=only&kind=framework$/)
  await expect(status).toContainText(/fall/)
  await form.getByRole('checkbox', { name: 'framework' }).press('Space')
  await expect(page).toHaveURL(/\/decide\?safety=some$/)
  await expect(status).not.toContainText(/fall/)
  await expect(form.getByRole('checkbox', { name: 'framework' })).toBeFocused()
  await form.getByRole('checkbox', { name: 'framework' }).check()
  await expect(
    page.getByRole('region', { name: 'What falls out' }).getByRole('heading', { name: /Node\.js/ }),
  ).toBeVisible()
})

test('the record is copied, and its link reopens the same answer whatever is voted later', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const query = 'performance=lot&learning-curve=some&cons=ecosystem'
  // A record is of half a minute ago: a site that has just begun has no list yet then.
  await expect
    .poll(async () => (await request.get(`/decide.md?${query}`)).status(), { timeout: 45_000 })
    .toBe(200)
  await page.goto(`/decide?${query}`)
  await page.getByRole('button', { name: 'Copy as decision record' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const record = await page.evaluate(() => navigator.clipboard.readText())
  expect(record).toMatch(/^# Use .* as our backend technology/)
  const link = record.match(/\[The same answer as it was then\]\(<([^>]+)>\)/)?.[1] as string
  const { pathname, search } = new URL(link)
  await page.goto(pathname + search)
  await expect(page.getByRole('main')).toContainText('This is the answer as it stood')
  const shown = await page.getByRole('main').innerText()

  const { id } = await aMember()
  for (const point of await pointsOf('rust')) await castVote(id, point.id, point.side === 'PRO' ? 1 : -1)
  await page.goto(pathname + search)
  expect(await page.getByRole('main').innerText()).toBe(shown)
  expect(await (await request.get(`/decide.md${search}`)).text()).toBe(record)
  const anchor = record.match(/^\[a1\]: <[^#]+#([^>]+)>$/m)?.[1] as string
  await expect(page.locator(`[id="${anchor}"]`)).toBeAttached()
})

test('moments that cannot be shown are told apart, in words and by their status', async ({
  page,
  request,
}) => {
  await page.goto('/decide?performance=lot&at=2999-01-01')
  await expect(page.getByRole('main')).toContainText('has not passed yet')
  await page.getByRole('link', { name: 'The answer of now' }).click()
  await expect(page).toHaveURL(/\/decide\?performance=lot$/)
  for (const [at, status] of [
    ['2999-01-01', 404],
    ['1999-01-01', 404],
    ['soon', 422],
  ] as const)
    for (const [path, type] of [
      ['/decide', 'text/html; charset=utf-8'],
      ['/decide.md', 'application/problem+json'],
      ['/api/v1/decide', 'application/problem+json'],
    ] as const) {
      const answer = await request.get(`${path}?performance=lot&at=${at}`)
      expect([path, at, answer.status()]).toEqual([path, at, status])
      expect(answer.headers()['content-type']).toBe(type)
    }
})

test('an answer counts the votes that the technology’s own page counts', async ({ request }) => {
  const [point] = await pointsOf('laravel')
  if (!point) throw new Error('Laravel has no point')
  const { send } = await aClient()
  const read = async (path: string) => (await request.get(`/api/v1${path}`)).json()
  const counted = (points: { id: string; agree: number; disagree: number }[]) => {
    const { agree, disagree } = points.find(({ id }) => id === point.id) ?? {}
    return { agree, disagree }
  }
  for (const value of [1, -1]) {
    const vote = await send(`/points/${point.id}/vote`, { method: 'PUT', json: { value } })
    expect(vote.status).toBe(200)
    // The other stories vote meanwhile, so the two answers may fall on both sides of a write.
    await expect(async () => {
      const { points } = await read('/technologies/laravel')
      const { stays } = await read(`/decide?${point.theme.replaceAll(' ', '-')}=lot`)
      const { speaksFor } = stays.find(({ slug }: { slug: string }) => slug === 'laravel')
      expect(counted(points).agree).toBeGreaterThanOrEqual(0)
      expect(counted(speaksFor)).toEqual(counted(points))
    }).toPass({ timeout: 5000 })
  }
})
