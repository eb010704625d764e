import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, pointCard, test } from './fixtures'
import { pressUntil, turnShortcutsOn } from './press-until'

type Shift = { value: number; from: (string | undefined)[] }

/** Everything that moved since the page began, and what theme stood when its body did. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const seen = { shifts: [] as Shift[], theme: undefined as string | undefined }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node?: Element }[]
      })[])
        seen.shifts.push({
          value: entry.value,
          from: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80)),
        })
    }).observe({ type: 'layout-shift', buffered: true })
    new MutationObserver((_, self) => {
      if (!document.body) return
      seen.theme = document.documentElement.dataset.theme
      self.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
}
const seenOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { shifts: Shift[]; theme?: string } }).seen)

test('nothing moves while a page comes, though its font and what is the member’s own come late', async ({
  member,
}) => {
  const { page } = member
  await watch(page)
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 400))
    await route.continue()
  })
  for (const path of ['/', '/technologies/django']) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))
    expect((await seenOf(page)).shifts, path).toEqual([])
  }
})

test('a chosen theme stands before there is anything to paint', async ({ page }) => {
  await watch(page)
  await page.goto('/terms')
  await page.getByRole('group', { name: 'Colours' }).getByText('Dark').click()
  await page.goto('/privacy')
  expect((await seenOf(page)).theme).toBe('dark')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
})

test('a chosen theme and what needs a script stay when something else changes a text before React comes', async ({
  page,
  uncaught,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark')
    document.addEventListener('DOMContentLoaded', () => {
      const title = document.querySelector('h1')
      if (title) title.textContent = 'Translated'
    })
  })
  await page.goto('/')
  await expect.poll(() => uncaught.splice(0)).toEqual([expect.stringContaining('#418')])
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Translated')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByLabel('Keyboard shortcuts are on')).toBeVisible()
})

test('in the reader’s own colours what is drawn and what is pressed still shows', async ({
  member: { page },
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/technologies/django')
  const card = pointCard(page, 'Batteries included')
  const agree = card.getByRole('button', { name: 'Agree', exact: true })
  const disagree = card.getByRole('button', { name: 'Disagree', exact: true })
  await agree.click()
  await expect(agree).toHaveAttribute('aria-pressed', 'true')
  const background = (of: typeof agree) => of.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await background(agree)).not.toBe(await background(disagree))
  const drawn = await page.evaluate(() => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor
    const isHidden = (element: Element) => {
      const { fill, stroke } = getComputedStyle(element)
      return [fill, stroke].every((paint) => paint === 'none' || paint === canvas)
    }
    const shapes = [...document.querySelectorAll('main svg :is(line, rect, path, circle)')].filter(
      (shape) => !shape.closest('[aria-pressed="true"]'),
    )
    const [interval, score] = [
      ...document.querySelectorAll('main svg line[stroke-width="10"], main svg line[stroke-width="5"]'),
    ]
    return {
      shapes: shapes.length,
      hidden: shapes.filter(isHidden).map((element) => element.outerHTML),
      marks: [interval, score].map((element) => element && getComputedStyle(element).stroke),
    }
  })
  expect(drawn.shapes).toBeGreaterThan(20)
  expect(drawn.hidden.filter((html) => !/stroke-(board|paper)/.test(html))).toEqual([])
  expect(new Set(drawn.marks).size).toBe(2)
})

test('nothing is animated, with or without the wish for it', async ({ page }) => {
  for (const path of ['/', '/technologies/django']) {
    await page.goto(path)
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
        }).length,
    )
    expect(moving, path).toBe(0)
  }
})

test('a vote is said to whoever does not see it', async ({ member: { page } }) => {
  await page.goto('/technologies/django')
  const card = pointCard(page, 'Monolithic structure')
  await card.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(card.getByRole('status')).toHaveText(/^You agree\. \d+ agrees?, \d+ disagrees?\.$/)
  await card.getByRole('button', { name: 'Agree', exact: true }).click()
  await expect(card.getByRole('status')).toHaveText(/^You have no vote here\./)
})

test('? lists the keys, and one switch turns them all off', async ({ page }) => {
  await page.goto('/terms')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.getByRole('link', { name: 'Past editions' }).focus()
  await pressUntil(page, '?', list)
  await expectNoViolations(page)
  await list.getByLabel('Keyboard shortcuts are on').uncheck()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Past editions' })).toBeFocused()
  await page.keyboard.press('?')
  await page.getByRole('link', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keyboard shortcuts')
  await expect(list).toHaveCount(0)
  await turnShortcutsOn(page)
  await page.keyboard.press('?')
  await expect(list).toBeVisible()
})
