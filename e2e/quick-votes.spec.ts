import type { Page } from '@playwright/test'
import { pointsOf } from '@/testing/factories'
import { expect, pointCard, test } from './fixtures'

const voteOf = async (page: Page, id: string) =>
  (await (await page.request.get('/api/v1/me/technologies/rust')).json()).votes[id]

async function pageOfRust(page: Page) {
  await page.goto('/technologies/rust', { waitUntil: 'networkidle' })
  const [point] = await pointsOf('rust')
  const agree = pointCard(page, point?.title as string).getByRole('button', { name: 'Agree', exact: true })
  return { id: point?.id as string, agree }
}

test('a vote is sent even where the page is left before it was painted', async ({ member: { page } }) => {
  const { id, agree } = await pageOfRust(page)
  await agree.evaluate((button: HTMLButtonElement) => {
    button.click()
    window.location.assign('/editions')
  })
  await page.waitForURL('**/editions')
  await expect.poll(() => voteOf(page, id)).toBe(1)
})

test('two presses before the next frame leave what the second one says', async ({ member: { page } }) => {
  const { id, agree } = await pageOfRust(page)
  const answered = page.waitForResponse((response) => response.url().endsWith('/vote') && response.ok())
  await agree.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await answered
  await expect(agree).toHaveAttribute('aria-pressed', 'false')
  expect(await voteOf(page, id)).toBeUndefined()
})
