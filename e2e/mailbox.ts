import { expect, type Page } from '@playwright/test'

export const newAddress = () => `story-${Date.now()}-${Math.floor(Math.random() * 1e6)}@members.example`

async function newestMail(page: Page, email: string) {
  await page.goto('/mailbox')
  return page.getByRole('article').filter({ hasText: email }).first()
}

/** The link of the newest mail to this address, as a reader of the mailbox finds it. */
export async function mailedLink(page: Page, email: string): Promise<string> {
  const mail = await newestMail(page, email)
  const href = await mail.getByRole('link').first().getAttribute('href')
  expect(href).toMatch(/\/sign-in\/confirm\?/)
  return href as string
}

/** The code of the same mail. */
export async function mailedCode(page: Page, email: string): Promise<string> {
  const text = await (await newestMail(page, email)).textContent()
  const code = text?.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/)?.[0]
  expect(code).toBeTruthy()
  return code as string
}
