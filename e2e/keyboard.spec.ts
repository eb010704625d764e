import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, pointCard, test } from './fixtures'
import { mailedLink, newAddress } from './mailbox'

/** Presses Tab until the focus is there, as somebody without a mouse does; at each stop the focus shows. */
async function tabTo(page: Page, target: Locator, most = 120) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    let seen: FocusSeen | null = null
    while (seen === null) seen = await target.evaluate(focusNow)
    expect(seen.hidden).toBeNull()
    if (seen.isThere) return
  }
  await expect(target).toBeFocused()
}

/** What is wrong with how the focus shows (WCAG 2.4.7, 2.4.11), null where nothing is; and whether the target has it. */
type FocusSeen = { hidden: string | null; isThere: boolean }

/** Null where the target was found just before the form's own code put another one in its place. */
function focusNow(target: Element): FocusSeen | null {
  if (!target.isConnected) return null
  const focused = document.activeElement
  if (!focused || focused === document.body) return { hidden: null, isThere: false }
  // A control that is drawn by its label shows the focus there.
  const shown = [focused, focused.closest('label')].find((element) => {
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const isThere = focused === target
  if (!shown) return { hidden: `no outline: ${focused.outerHTML.slice(0, 200)}`, isThere }
  const { left, top, width, height } = shown.getBoundingClientRect()
  const seen = document.elementFromPoint(left + Math.min(width, 8) / 2, top + height / 2)
  const isSeen = seen && (shown.contains(seen) || seen.contains(shown))
  return { hidden: isSeen ? null : `obscured: ${focused.outerHTML.slice(0, 200)}`, isThere }
}

test('the keyboard alone goes from the list past the header to a technology, votes and comments', async ({
  member,
}) => {
  const { page } = member
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(
    page,
    page.getByRole('list', { name: 'Community ranking' }).getByRole('link', { name: 'Django', exact: true }),
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/technologies\/django$/)
  const agree = pointCard(page, 'Batteries included').getByRole('button', { name: 'Agree', exact: true })
  await tabTo(page, agree)
  await page.keyboard.press('Space')
  await expect(agree).toHaveAttribute('aria-pressed', 'true')

  await tabTo(page, page.getByRole('textbox', { name: 'Your comment' }))
  const said = `By keys alone ${member.handle}`
  await page.keyboard.type(said)
  await tabTo(page, page.getByRole('button', { name: 'Post comment' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Comments' }).getByText(said)).toBeVisible()
})

test('the keyboard alone chooses what to compare and what to decide by, and nothing that sticks covers the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 600 })
  await page.goto('/')
  const boxes = page.getByRole('checkbox', { name: /^Compare/ })
  for (const box of [boxes.first(), boxes.last()]) {
    await tabTo(page, box)
    await page.keyboard.press('Space')
  }
  await tabTo(page, page.getByRole('button', { name: 'Compare', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/compare\/.+-vs-/)

  await page.goto('/decide')
  await tabTo(
    page,
    page
      .getByRole('radiogroup', { name: /^Performance/ })
      .getByRole('radio')
      .first(),
  )
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/performance=some/)
  await tabTo(page, page.getByRole('contentinfo').getByRole('link', { name: 'Terms' }))
})

test('the keyboard alone opens the member’s menu, leaves it and finds its place again', async ({
  member: { page },
}) => {
  await page.goto('/terms')
  const account = page.getByRole('banner').locator('summary')
  await tabTo(page, account)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Settings', exact: true }))
  await page.keyboard.press('Escape')
  await expect(account).toBeFocused()
  await expect(page.getByRole('link', { name: 'Settings', exact: true })).toBeHidden()
  await tabTo(page, page.getByRole('radio', { name: 'System' }))
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

test('the focus stays where it is while the code of the page and what the member did still come', async ({
  member: { page },
}) => {
  await page.route(/\/api\/v1\/|\/_next\/static\/.*\.js/, async (route) => {
    await wait(200 + 800 * Math.random())
    await route.continue().catch(() => {})
  })
  await page.addInitScript(watchFocus)
  await page.goto('/technologies/django', { waitUntil: 'domcontentloaded' })
  for (const end = Date.now() + 4000; Date.now() < end; await wait(30)) await page.keyboard.press('Tab')
  await expect(
    pointCard(page, 'Batteries included').getByRole('button', { name: 'Agree', exact: true }),
  ).toHaveAttribute('aria-pressed', 'false')
  expect(await page.evaluate('takenAway')).toEqual([])
})

/** Notes in each frame which element had the focus and is not in the page any more, with nobody having left it. */
function watchFocus() {
  const takenAway: string[] = []
  Object.assign(window, { takenAway })
  let last: Element | null = null
  const look = () => {
    const now = document.activeElement
    if (last && !last.isConnected && now === document.body) takenAway.push(last.outerHTML.slice(0, 200))
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
