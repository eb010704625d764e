import { expect, type Page } from '@playwright/test'
import { expectNoViolationsInBothThemes, expectReflow } from './axe'
import { expectValidHtml } from './html'

/** Opens a page and expects of it what every page owes: valid HTML, nothing for axe in either theme, no sideways scroll. */
export async function expectGoodPage(page: Page, path: string, status = 200) {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(status)
  expectValidHtml((await response?.text()) ?? '', path)
  await expectNoViolationsInBothThemes(page, path)
  await expectReflow(page, path)
}
