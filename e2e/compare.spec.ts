import { pointsOf } from '@/testing/factories'
import { aClient, call } from './api'
import { expect, test } from './fixtures'

const answer = async (path: string) => {
  const response = await fetch(`${process.env.BASE_URL}${path}`, { redirect: 'manual' })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a reader ticks two in the ranking and reads how they compare', async ({ page }) => {
      await page.goto('/')
      for (const name of ['Compare Flask', 'Compare Django'])
        await page.getByRole('checkbox', { name }).check()
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(page).toHaveURL(/\/compare\/django-vs-flask$/)
      await expect(page.getByRole('heading', { level: 1, name: 'Django vs Flask' })).toBeVisible()
      await expect(page.getByRole('img', { name: /^Django: score \d/ })).toBeVisible()
      await expect(page.getByRole('region', { name: 'How sure is that?' })).toContainText(/is ahead of .*%/)
      const facts = page.getByRole('table')
      await expect(facts.getByRole('columnheader', { name: 'Flask' })).toBeVisible()
      await expect(facts.getByRole('row', { name: /^License/ })).toContainText('BSD-3-Clause')
      const theme = page.getByRole('region', { name: 'learning curve' })
      await expect(theme.getByRole('heading', { level: 4 })).toHaveText(['Django', 'Flask'])
      await page.getByRole('link', { name: 'How this is computed' }).click()
      await expect(page).toHaveURL(/\/how-ranking-works#ahead$/)
    })

    test('from a technology a reader goes to a comparison, adds a third and leaves one out', async ({
      page,
    }) => {
      await page.goto('/technologies/flask')
      const compareWith = page.getByRole('navigation', { name: 'Compare with…' })
      await expect(compareWith.getByRole('link', { name: /^Flask vs / }).first()).toBeVisible()
      await compareWith.getByRole('link', { name: 'Another technology' }).click()
      await expect(page).toHaveURL(/\/compare\/flask$/)
      await expect(page.getByRole('checkbox', { name: /^Flask/ })).toBeChecked()
      await page.getByRole('checkbox', { name: /^Rust/ }).check()
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Flask vs Rust' })).toBeVisible()
      const onwards = page.getByRole('navigation', { name: 'On from here' })
      await onwards.getByRole('link', { name: 'Django' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Django vs Flask vs Rust' })).toBeVisible()
      await expect(page).toHaveURL(/\/compare\/django-vs-flask-vs-rust$/)
      await onwards.getByRole('list').last().getByRole('link', { name: 'Flask' }).click()
      await expect(page).toHaveURL(/\/compare\/django-vs-rust$/)
    })

    test('too few or too many are said in words, and the ticks stay', async ({ page }) => {
      await page.goto('/compare')
      await expect(
        page.getByRole('region', { name: 'Neighbours in the ranking' }).getByRole('link'),
      ).not.toHaveCount(0)
      await page.getByRole('checkbox', { name: /^Rust/ }).check()
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Choose at least two')
      await expect(page.getByRole('checkbox', { name: /^Rust/ })).toBeChecked()
      for (const name of [/^Django/, /^Flask/, /^Laravel/, /^Node\.js/])
        await page.getByRole('checkbox', { name }).check()
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        'Choose at most four: you chose 5, so leave out one.',
      )
      await page.getByRole('checkbox', { name: /^Flask/ }).uncheck()
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page).toHaveURL(/\/compare\/django-vs-laravel-vs-nodejs-vs-rust$/)
    })
  })

test('every other order leads to one address for good, and what does not exist says so', async () => {
  for (const [path, canonical] of [
    ['/compare/flask-vs-django', '/compare/django-vs-flask'],
    ['/compare/rust-vs-flask-vs-rust-vs-django', '/compare/django-vs-flask-vs-rust'],
    ['/compare/django-vs-django', '/compare/django'],
    ['/api/v1/compare/flask-vs-django', '/api/v1/compare/django-vs-flask'],
  ])
    for (const again of [1, 2])
      expect({ again, ...(await answer(path as string)) }).toMatchObject({ status: 308, location: canonical })
  const chosen = await answer('/compare?t=rust&t=django')
  expect([chosen.status, chosen.location]).toEqual([307, '/compare/django-vs-rust'])
  expect((await answer('/compare?t=%2F%2Fevil.example&t=%2F%2Fevil.example%2F2')).status).toBe(200)
  for (const path of [
    '/compare/cobol-vs-django',
    '/compare/cobol',
    '/compare/django-vs-',
    '/compare/a-vs-b-vs-c-vs-d-vs-e',
    '/compare/Django-vs-flask',
  ]) {
    const { status, text } = await answer(path)
    expect([path, status]).toEqual([path, 404])
    expect(text).toContain('<h1')
  }
})

test('a vote and a verdict show in a kept comparison at once, and in the API', async () => {
  const path = '/compare/aspnet-core-vs-rust'
  const [{ id, send }, [point]] = [await aClient(), await pointsOf('aspnet-core')]
  const voters = async () => (await (await call(path)).json()).technologies[0].voters
  // Other stories may vote at the same time, so it is at least one more.
  const [before, page] = [await voters(), (await answer(path)).text]
  await send(`/points/${point?.id}/vote`, { method: 'PUT', json: { value: 1 } })
  expect(await voters()).toBeGreaterThan(before)
  expect((await answer(path)).text).not.toBe(page)
  const mark = `Compared by ${id}`
  const json = { body: mark, verdict: 'YES', experience: 'MAINTAINER' }
  expect((await send('/technologies/aspnet-core/comments', { method: 'POST', json })).status).toBe(201)
  const { text } = await answer(path)
  expect(text).toContain(mark)
  expect(text).toContain('would use it again')
})
