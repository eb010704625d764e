import type { Page } from '@playwright/test'
import { explanationSchema } from '@/lib/explanation/explanation-schema'
import { formatDifference, formatScore } from '@/lib/format/number'
import { technologySchema } from '@/lib/technology/technology-schema'
import { call, expectProblem } from './api'
import { expectNoViolationsInBothThemes } from './axe'
import { expect, test } from './fixtures'
import { startOwnSite } from './own-site'

const why = (page: Page) => page.getByRole('region', { name: 'Why is it here?' })

test('a reader learns why a technology stands where it does, and sees one vote change it', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const site = await startOwnSite()
  const get = async (path: string) => (await call(path, {}, site.origin)).json()
  const technology = (slug: string) => `${site.origin}/technologies/${slug}`
  try {
    await test.step('on a fresh site the start is all there is', async () => {
      await page.goto(technology('django'))
      await expect(why(page)).toContainText('Starts at 60.0 as number 2 of the editors’ list.')
      await expect(why(page)).toContainText('Nobody has voted on it yet')
      await expect(why(page)).toContainText('Node.js has 65.0. 2 full favourable ballots would lift Django')
      await expect(page.getByRole('region', { name: 'Rank over time' })).toContainText(
        'The first daily snapshot is taken at midnight UTC',
      )
    })

    const { send } = await site.aClient()
    const django = technologySchema.parse(await get('/technologies/django'))
    const point = django.points.find(({ title }) => title === 'Batteries included')

    await test.step('one vote changes the words, on the page and in the API alike', async () => {
      await send(`/points/${point?.id}/vote`, { method: 'PUT', json: { value: 1 } })
      await page.reload()
      await expect(why(page)).toContainText(
        '1 ballot lifts it to 61.3: by agreement with Batteries included (+1.3).',
      )
    })

    await test.step('the parts add up to the score that the page shows', async () => {
      for (const { id, side } of django.points.slice(0, 5))
        await send(`/points/${id}/vote`, { method: 'PUT', json: { value: side === 'PRO' ? 1 : -1 } })
      const other = await site.aClient()
      await other.send('/technologies/django/comments', {
        method: 'POST',
        json: { body: 'Never again', verdict: 'NO', experience: 'PAST' },
      })
      const explanation = explanationSchema.strict().parse(await get('/technologies/django/explanation'))
      const { score } = technologySchema.parse(await get('/technologies/django'))
      const sum = explanation.parts.reduce((total, part) => total + part.contribution, explanation.start)
      expect(Math.abs(sum - score)).toBeLessThan(1e-9)

      await page.reload()
      const table = why(page).getByRole('table')
      for (const { title, contribution, weight } of explanation.parts.filter((part) => part.weight > 0)) {
        expect(weight).toBeGreaterThan(0)
        await expect(table.getByRole('row').filter({ hasText: title })).toContainText(
          formatDifference(contribution, 2),
        )
      }
      await expect(table.getByRole('row').last()).toContainText(score.toFixed(2))
      await expect(why(page)).toContainText(`2 ballots lower it to ${formatScore(score)}`)
      await expect(why(page)).toContainText('by members who would not use it again')
    })

    await test.step('the promised number of ballots changes the order, and one fewer does not', async () => {
      const flask = explanationSchema.parse(await get('/technologies/flask/explanation'))
      const needed = flask.above?.favourableBallots as number
      const { points } = technologySchema.parse(await get('/technologies/flask'))
      for (let ballot = 1; ballot <= needed; ballot++) {
        const member = await site.aClient()
        for (const { id, side } of points.slice(0, 3))
          await member.send(`/points/${id}/vote`, { method: 'PUT', json: { value: side === 'PRO' ? 1 : -1 } })
        const now = explanationSchema.parse(await get('/technologies/flask/explanation'))
        expect(now.rank).toBe(ballot < needed ? flask.rank : flask.rank - 1)
      }
    })

    await test.step('a neighbour that moves is told on this page too', async () => {
      await page.goto(technology('laravel'))
      const above = why(page).getByText('One place above').locator('..')
      const before = await above.innerText()
      const neighbour = explanationSchema.parse(await get('/technologies/laravel/explanation')).above
      const { points } = technologySchema.parse(await get(`/technologies/${neighbour?.slug}`))
      await send(`/points/${points[0]?.id}/vote`, { method: 'PUT', json: { value: 1 } })
      await page.reload()
      expect(await above.innerText()).not.toBe(before)
    })

    await test.step('how the ranking works shows an example of today', async () => {
      await page.goto(`${site.origin}/how-ranking-works`)
      await expect(page.getByRole('table').first()).toContainText('Score')
      await expect(page.getByText(/node verify-ranking\.mjs http/)).toBeVisible()
      await page.getByRole('link', { name: 'Rust', exact: true }).first().click()
      await expect(page).toHaveURL(/\/technologies\/rust#why$/)
      await expect(why(page)).toBeInViewport()
    })

    const missing = await call('/technologies/cobol/explanation', {}, site.origin)
    await expectProblem(missing, 404, 'not-found')
  } finally {
    await site.stop()
  }
})

test('rank over time is drawn with a table behind it, and axe finds nothing on explanations and drawings', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const site = await startOwnSite()
  try {
    await site.sql`insert into snapshot (day, technology_id, slug, rank, best_rank, worst_rank, score, low, high,
        weight_micro, favourable_micro, voters, verdicts_yes, verdicts_no, comments)
      select current_date - days, id, slug, case when days > 3 then editorial_position else 8 - editorial_position end,
        1, 7, 50 + days, 30, 80, 0, 0, 0, 0, 0, 0
      from technology, generate_series(2, 9) days`
    await site.sql`select announce('{}', '{history}')`
    const { send } = await site.aClient()
    await send(`/points/${await site.pointId('django')}/vote`, { method: 'PUT', json: { value: -1 } })

    await page.goto(`${site.origin}/technologies/django`)
    const region = page.getByRole('region', { name: 'Rank over time' })
    await expect(region.getByRole('img', { name: /^The rank of Django went from 2nd to 6th/ })).toBeVisible()
    await region.getByText('The numbers as a table').click()
    await expect(region.getByRole('table').getByRole('row')).not.toHaveCount(1)
    await expectNoViolationsInBothThemes(page)

    await page.goto(`${site.origin}/how-ranking-works`)
    await expect(page.getByRole('img', { name: /Django is number 6, down 4/ })).toBeVisible()
    await expectNoViolationsInBothThemes(page)
  } finally {
    await site.stop()
  }
})

test('the explanation names a point, and its link leads to it', async ({ page }) => {
  test.setTimeout(60_000)
  const { origin, aClient, pointId, stop } = await startOwnSite()
  try {
    const id = await pointId('laravel')
    await (await aClient()).send(`/points/${id}/vote`, { method: 'PUT', json: { value: 1 } })
    await page.goto(`${origin}/technologies/laravel`)
    await why(page).locator(`a[href="#point-${id}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`#point-${id}$`))
    await expect(page.locator(`#point-${id}`)).toBeInViewport()
  } finally {
    await stop()
  }
})
