import { expect, type Page, test } from '@playwright/test'
import { startOwnSite } from './own-site'
import { drawTheSameEverywhere, expectPicture, picture } from './pictures'

// Nobody has voted on this site, so that what it shows is known.
let site: Awaited<ReturnType<typeof startOwnSite>>
test.beforeAll(async () => {
  site = await startOwnSite()
})
test.afterAll(() => site.stop())

test.use({ deviceScaleFactor: 0.25, contextOptions: { reducedMotion: 'reduce' } })

const VIEWS = [
  ['ranking', '/', 1280, 'light'],
  ['ranking-phone', '/', 390, 'dark'],
  ['kind-tablet', '/kinds/framework', 768, 'light'],
  ['technology', '/technologies/django', 1280, 'light'],
  ['technology-dark', '/technologies/django', 1280, 'dark'],
  ['technology-phone', '/technologies/django', 390, 'light'],
  ['edition', '/editions/2024', 1280, 'light'],
  ['method', '/how-ranking-works', 1280, 'dark'],
  ['privacy-tablet', '/privacy', 768, 'light'],
  ['not-found', '/nowhere', 1280, 'dark'],
  ['sign-in-phone', '/sign-in', 390, 'light'],
] as const

async function open(page: Page, path: string, width: number, colorScheme: 'light' | 'dark') {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme })
  await page.goto(site.origin + path)
}

test('the main views look as they did', async ({ page }) => {
  for (const [name, path, width, colorScheme] of VIEWS)
    await test.step(name, async () => {
      await open(page, path, width, colorScheme)
      await expectPicture(page, name)
    })
})

test('a refused form looks as it did', async ({ page }) => {
  await open(page, '/sign-in', 768, 'light')
  await page.getByLabel('Email address').fill('nobody')
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expectPicture(page, 'refused-form-tablet')
})

test('a picture shows that a region is missing, that a column is shifted, that a theme is wrong', async ({
  page,
}) => {
  await open(page, '/technologies/django', 1280, 'light')
  await drawTheSameEverywhere(page)
  // By its label’s id: a hidden region has no role.
  const cons = page.locator('section[aria-labelledby="cons"]')
  const styled = (change: 'none' | 'hidden' | 'shifted') =>
    cons.evaluate((element, change) => {
      element.style.visibility = change === 'hidden' ? 'hidden' : ''
      element.style.translate = change === 'shifted' ? '16px' : ''
    }, change)
  await expect(page).toHaveScreenshot('technology.png', picture)
  for (const change of ['hidden', 'shifted'] as const) {
    await styled(change)
    await expect(page).not.toHaveScreenshot('technology.png', picture)
  }
  await styled('none')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page).not.toHaveScreenshot('technology.png', picture)
})

// What a screen reader finds there, in its words and order; what may change is left out.
test('the main views say what they show', async ({ page }) => {
  await page.goto(site.origin)
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Skip to the content"
      - link "Backboard"
      - link "Sign in"
      - navigation "Main":
        - link "Ranking"
        - link "Compare"
        - link "Decide"
        - link "How it works"
        - link "Editions"
      - search "Site":
        - searchbox "Search"
        - button "Search"
  `)
  await expect(page.getByRole('list', { name: 'Community ranking' })).toMatchAriaSnapshot(`
    - list "Community ranking":
      - listitem:
        - paragraph: Rank 1
        - heading "Node.js" [level=2]
        - paragraph: Runtime, JavaScript Same place as in 2024
        - paragraph: /V8/
        - paragraph: Score 65.0
        - paragraph: place between 1st and 7th no votes yet
        - paragraph: "Strongest pro: Highly scalable"
        - paragraph: "Strongest con: Callback hell"
  `)
  await page.goto(`${site.origin}/technologies/django`)
  await expect(page.getByRole('article', { name: 'Batteries included' })).toMatchAriaSnapshot(`
    - article "Batteries included":
      - heading "Batteries included" [level=3]
      - paragraph: productivity
      - paragraph: /Common web needs/
      - button "Agree"
      - text: /0 agree/
      - button "Disagree"
      - text: /0 disagree/
      - status
      - 'link "Suggest an edit: Batteries included"'
      - 'link "History: Batteries included"'
      - link "Report “Batteries included”"
  `)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Django" [level=1]
      - region "Pros":
        - heading "Pros" [level=2]
      - region "Cons":
        - heading "Cons" [level=2]
      - region "Why is it here?"
      - region "Would use it again"
      - region "Rank over time"
      - region "Comments":
        - link "Sign in to comment"
      - region "You may also like"
  `)
  await page.goto(`${site.origin}/sign-in`)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Sign in" [level=1]
      - text: Email address
      - paragraph: New here? The same link makes your account.
      - textbox "Email address"
      - button "Email me a sign-in link"
  `)
})
