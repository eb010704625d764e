import { expect, type Locator, type Page } from '@playwright/test'

/** Presses a key until it does something: before a page's code has come it does nothing, and nothing says so. */
export async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(shown).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 15_000 })
}
