import { expect, type Page } from '@playwright/test'

export const newAddress = () => `story-${Date.now()}-${Math.floor(Math.random() * 1e6)}@members.example`

/** The link of the newest mail to this address, as a reader of the mailbox finds it. */
export async function mailedLink(page: Page, email: string): Promise<string> {
  await page.goto('/mailbox')
  const mail = page.getByRole('article').filter({ hasText: email }).first()
  const href = await mail.getByRole('link').first().getAttribute('href')
  expect(href).toMatch(/\/sign-in\/confirm\?/)
  return href as string
}
