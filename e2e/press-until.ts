import { expect, type Locator, type Page } from '@playwright/test'

/**
 * Presses a key until it does something: before a page's code has come it does nothing, and nothing says so. A second
 * press would take back what a first one does slowly, so each is given its time.
 */
export async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  await expect(async () => {
    if (!(await shown.isVisible())) await page.keyboard.press(key)
    await expect(shown).toBeVisible({ timeout: 4000 })
  }).toPass({ timeout: 25_000 })
}

/** On the page of shortcuts, once it knows that they are off: until its code has come, the box is ticked for nobody. */
export async function turnShortcutsOn(page: Page): Promise<void> {
  const box = page.getByLabel('Keyboard shortcuts are on')
  await expect(box).not.toBeChecked()
  await box.check()
}
