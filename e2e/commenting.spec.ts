import { scoreOf } from '@/lib/ranking/score'
import { expect, technology, test } from './fixtures'

test('a comment with “Yes” moves the score exactly as the formula predicts', async ({ member, page }) => {
  const before = await technology('laravel')
  await member.page.goto('/technologies/laravel')
  const form = member.page.getByRole('region', { name: 'Comments' })
  await form
    .getByRole('textbox', { name: 'Your comment' })
    .fill('Queues and mail in one box.\nAnd a console.')
  await form
    .getByRole('radiogroup', { name: 'Would you use it again?' })
    .getByRole('radio', { name: 'Yes' })
    .check()
  await form.getByLabel('How do you know it?').selectOption({ label: 'In production' })
  await form.getByRole('button', { name: 'Post comment' }).click()
  await expect(form.getByText('Queues and mail in one box.')).toBeVisible()

  const after = await technology('laravel')
  const sums = {
    weightMicro: before.weightMicro + 1_000_000,
    favourableMicro: before.favourableMicro + 1_000_000,
  }
  expect(after).toMatchObject({
    ...sums,
    voters: before.voters + 1,
    verdicts: { yes: before.verdicts.yes + 1 },
  })
  const predicted = scoreOf({ ...sums, editorialPosition: before.editorialPosition }, 7)
  for (const name of ['score', 'low', 'high'] as const)
    expect(Math.abs(after[name] - predicted[name])).toBeLessThan(1e-9)

  await page.goto('/technologies/laravel')
  await expect(
    page.getByRole('region', { name: 'Comments' }).getByText('Queues and mail in one box.'),
  ).toBeVisible()
  await page.goto(`/members/${member.handle}`)
  await expect(page.getByRole('main')).toContainText('Laravel')
})

test('a comment is answered, changed and deleted', async ({ member }) => {
  const { page } = member
  await page.goto('/technologies/spring-boot')
  const region = page.getByRole('region', { name: 'Comments' })
  await region.getByRole('textbox', { name: 'Your comment' }).fill('A comment to be changed')
  await region.getByRole('button', { name: 'Post comment' }).click()
  const mine = region.getByRole('article').filter({ hasText: 'A comment to be changed' })
  await mine.getByRole('button', { name: 'Edit' }).click()
  await mine.getByRole('textbox').fill('A comment that was changed')
  await mine.getByRole('button', { name: 'Save changes' }).click()
  const changed = region.getByRole('article').filter({ hasText: 'A comment that was changed' })
  await expect(changed).toContainText(/edited/i)
  await changed.getByRole('button', { name: 'Delete', exact: true }).click()
  await changed.getByRole('button', { name: 'Delete comment' }).click()
  await expect(region.getByText('A comment that was changed')).toHaveCount(0)
})

test('a refused comment keeps its text', async ({ member }) => {
  const { page } = member
  await page.goto('/technologies/flask')
  const region = page.getByRole('region', { name: 'Comments' })
  const box = region.getByRole('textbox', { name: 'Your comment' })
  await box.evaluate((area) => area.removeAttribute('maxlength'))
  const text = 'long '.repeat(1100)
  await box.fill(text)
  await region.getByRole('button', { name: 'Post comment' }).click()
  await expect(region.getByText(/at most 5,000 characters/).first()).toBeVisible()
  await expect(box).toHaveValue(text)
})
