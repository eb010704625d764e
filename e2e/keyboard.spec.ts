import type { Locator, Page } from '@playwright/test'
import { expect, pointCard, test } from './fixtures'
import { mailedLink, newAddress } from './mailbox'

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 120) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

test('the keyboard alone reaches a point and votes on it', async ({ member }) => {
  const { page } = member
  await page.goto('/technologies/django')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()
  const agree = pointCard(page, 'Batteries included').getByRole('button', { name: 'Agree', exact: true })
  await tabTo(page, agree)
  await page.keyboard.press('Space')
  await expect(agree).toHaveAttribute('aria-pressed', 'true')
})

test('the keyboard alone signs somebody in and comments with a verdict', async ({ page }) => {
  test.setTimeout(120_000)
  const email = newAddress()
  await page.goto('/technologies/django')
  await tabTo(page, page.getByRole('link', { name: 'Sign in to comment' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sign-in/)
  await tabTo(page, page.getByLabel('Email address'))
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/check-your-mail/)
  await page.goto(await mailedLink(page, email))
  await tabTo(page, page.getByRole('button', { name: `Sign in as ${email}` }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/technologies\/django/)

  const box = page.getByRole('textbox', { name: 'Your comment' })
  await tabTo(page, box)
  const said = `No mouse: ${email.split('@')[0]}`
  await page.keyboard.type(said)
  const verdict = page.getByRole('radiogroup', { name: 'Would you use it again?' })
  await tabTo(page, verdict.getByRole('radio', { name: 'No answer' }))
  while (!(await verdict.getByRole('radio', { name: 'Yes' }).isChecked()))
    await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Post comment' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Comments' }).getByText(said)).toBeVisible()
})
