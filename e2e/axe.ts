import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** That axe finds nothing on the page as it stands, or that `rules` alone find nothing. */
export async function expectNoViolations(page: Page, what = page.url(), rules?: string[]) {
  // A title can be read before the parser has come to the rest of the page.
  await page.waitForLoadState()
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source)
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS }
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (...how: unknown[]) => Promise<Found> } }
    type Found = { violations: { id: string; nodes: { target: unknown[]; html: string }[] }[] }
    const { violations } = await axe.run(document, { runOnly, preload: false, resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(', ')}`,
    )
  }, runOnly)
  expect(found, what).toEqual([])
}

/** Everything in the light theme, and in the dark one what a theme can change: the contrast. */
export async function expectNoViolationsInBothThemes(page: Page, what = page.url()) {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNoViolations(page, what)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(page, `${what} (dark)`, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
}

/**
 * At 320 px, which is 1280 px at 400 %, and with the text spacing of WCAG 1.4.12: nothing scrolls sideways but what
 * scrolls by itself, and axe finds nothing.
 */
export async function expectReflow(page: Page, what = page.url()) {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 800 })
  const beyond = await page.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    const { scrollingElement: root } = document
    const isTooWide = () => (root?.scrollWidth ?? 0) > (root?.clientWidth ?? 0)
    const plain = isTooWide()
    document.adoptedStyleSheets = [spacing]
    const spaced = isTooWide()
    document.adoptedStyleSheets = []
    return { plain, spaced }
  })
  expect(beyond, `${what} at 320 px`).toEqual({ plain: false, spaced: false })
  await expectNoViolations(page, `${what} at 320 px`)
  if (before) await page.setViewportSize(before)
}
