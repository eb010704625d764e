import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { aMember } from '@/testing/factories'
import { aClient } from './api'
import { expect, signIn, test } from './fixtures'

const mark = () => Math.random().toString(36).slice(2, 10)
const region = (page: Page) => page.getByRole('region', { name: 'Comments' })
const box = (page: Page) => region(page).getByRole('textbox', { name: 'Your comment' })
const send = (page: Page) => region(page).getByRole('button', { name: 'Post comment' })
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })
const count = (body: string) => db.comment.count({ where: { body } })

test('a draft survives a reload with its verdict, and is gone once it is discarded or posted', async ({
  member,
}) => {
  const { page } = member
  const text = `A draft ${mark()}`
  await page.goto('/technologies/flask')
  await box(page).fill(text)
  await region(page).getByRole('radio', { name: 'Yes' }).check()
  await region(page).getByLabel('How do you know it?').selectOption({ label: 'Learning it' })
  await page.reload()
  await expect(region(page).getByText(/^Your draft of .* is back/)).toBeVisible()
  await expect(box(page)).toHaveValue(text)
  await expect(region(page).getByRole('radio', { name: 'Yes' })).toBeChecked()
  await expect(region(page).getByLabel('How do you know it?')).toHaveValue('LEARNING')
  await page.goto('/technologies/rust')
  await expect(box(page)).toHaveValue('')

  await page.goto('/technologies/flask')
  await region(page).getByRole('button', { name: 'Discard it' }).click()
  await expect(box(page)).toHaveValue('')
  await box(page).fill(text)
  await send(page).click()
  await expect(region(page).getByText('Your comment is posted.')).toBeVisible()
  await page.reload()
  await expect(region(page).getByText(text)).toBeVisible()
  await expect(box(page)).toHaveValue('')
})

test('drafts of a reply and of a change come back where they were typed', async ({ member }) => {
  const { page } = member
  const text = mark()
  await page.goto('/technologies/nodejs')
  await box(page).fill(`Head ${text}`)
  await send(page).click()
  const mine = region(page)
    .getByRole('article')
    .filter({ hasText: `Head ${text}` })
  await mine.getByText('Reply', { exact: true }).click()
  await mine.getByRole('textbox', { name: 'Your reply' }).fill(`Reply ${text}`)
  await mine.getByRole('button', { name: 'Edit' }).click()
  await mine.getByRole('textbox', { name: 'Edit your comment' }).fill(`Changed ${text}`)
  await page.reload()
  await expect(mine.getByRole('textbox', { name: 'Your reply' })).toHaveValue(`Reply ${text}`)
  await expect(mine.getByRole('textbox', { name: 'Edit your comment' })).toHaveValue(`Changed ${text}`)
  await mine.getByRole('button', { name: 'Save changes' }).click()
  await expect(region(page).getByText(`Changed ${text}`)).toBeVisible()
})

test('a lost connection loses nothing: it says so, and sent again by hand it is posted once', async ({
  member,
}) => {
  const { page, context } = member
  const text = `Through a tunnel ${mark()}`
  await page.goto('/technologies/flask', { waitUntil: 'networkidle' })
  await box(page).fill(text)
  await context.setOffline(true)
  await send(page).click()
  await expect(region(page).getByRole('alert')).toContainText('could not be reached')
  await expect(region(page).getByRole('alert')).toContainText('kept on this device')
  await context.setOffline(false)
  await expect(region(page).getByRole('alert')).toContainText('You are online again')
  await page.reload()
  await expect(box(page)).toHaveValue(text)
  await send(page).click()
  await expect(region(page).getByText('Your comment is posted.')).toBeVisible()
  expect(await count(text)).toBe(1)
})

test('whoever is offline before a form’s code has come stays on the page with what was typed', async ({
  member: { page, context },
}) => {
  const html = await (await page.request.get('/technologies/flask')).text()
  const chunks = '**/_next/static/chunks/*.js'
  await page.route(chunks, (route) =>
    html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  )
  const text = `Early ${mark()}`
  await page.goto('/technologies/flask', { waitUntil: 'networkidle' })
  await box(page).fill(text)
  await context.setOffline(true)
  await send(page).click()
  await expect(region(page).getByRole('alert')).toContainText('You are offline')
  await expect(box(page)).toHaveValue(text)
  await context.setOffline(false)
  await page.unroute(chunks)
  await send(page).click()
  await expect(region(page).getByText(text)).toBeVisible()
  expect(await count(text)).toBe(1)
})

test('where only the answer was lost, sending again posts nothing twice and keeps a later change', async ({
  member,
}) => {
  const { page } = member
  const [text, later] = [`Arrived ${mark()}`, `Arrived, and was changed ${mark()}`]
  await page.goto('/technologies/flask')
  await page.route('**/api/v1/technologies/flask/comments', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await box(page).fill(text)
  await region(page).getByRole('radio', { name: 'Yes' }).check()
  await send(page).click()
  await expect(region(page).getByRole('alert')).toContainText('stored once')
  expect(await count(text)).toBe(1)
  await page.unroute('**/api/v1/technologies/flask/comments')
  await page.reload()
  await expect(box(page)).toHaveValue(text)
  await box(page).fill(later)
  await region(page).getByRole('radio', { name: 'No', exact: true }).check()
  await send(page).click()
  await expect(region(page).getByText('Your comment is posted.')).toBeVisible()
  const posted = await db.comment.findMany({ where: { memberId: member.id } })
  expect(posted.map(({ body, verdict }) => [body, verdict])).toEqual([[later, 'NO']])
})

test('a session that ended leads to sign-in and back to the text', async ({ member }) => {
  const { page, context } = member
  const text = `Typed for an hour ${mark()}`
  await page.goto('/technologies/flask')
  await box(page).fill(text)
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(text)
  await db.session.deleteMany({ where: { userId: member.id } })
  await send(page).click()
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  const returnTo = new URL(page.url()).searchParams.get('returnTo') as string
  expect(returnTo).toBe('/technologies/flask#comments')
  await signIn(context, member.id)
  await page.goto(returnTo)
  await expect(box(page)).toHaveValue(text)
  await send(page).click()
  await expect(region(page).getByText('Your comment is posted.')).toBeVisible()
  expect(await count(text)).toBe(1)
})

test('words typed before the page learns that the session has ended stay, and outlive the sign-in', async ({
  member,
}) => {
  const { page, context } = member
  const text = `Typed at once ${mark()}`
  await db.session.deleteMany({ where: { userId: member.id } })
  let goOn = () => {}
  const typed = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route('**/api/v1/me**', async (route) => {
    await typed
    await route.continue()
  })
  await page.goto('/technologies/flask')
  await box(page).fill(text)
  const told = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/me'))
  goOn()
  expect((await told).status()).toBe(401)
  await expect(box(page)).toHaveValue(text)
  await send(page).click()
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  const returnTo = new URL(page.url()).searchParams.get('returnTo') as string
  await signIn(context, member.id)
  await page.goto(returnTo)
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue(text)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(region(page).getByText(text)).toBeVisible()
  expect(await count(text)).toBe(1)
})

test('what a member typed is shown to nobody who signs in after them on the same machine', async ({
  member,
}) => {
  const { page, context } = member
  await page.goto('/technologies/flask')
  await box(page).fill('Not for other eyes')
  await page.getByText('Account', { exact: true }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  await signIn(context, member.id)
  await page.goto('/technologies/flask')
  await expect(box(page)).toHaveValue('')

  // What is typed is kept from when the form's own code has come.
  await page.waitForLoadState('networkidle')
  await box(page).fill('Nor is this, without a sign-out')
  await page.reload()
  await expect(box(page)).toHaveValue('Nor is this, without a sign-out')
  await signIn(context, (await aMember()).id)
  await page.goto('/technologies/flask')
  await page.getByText('Account', { exact: true }).click()
  await expect(page.getByRole('link', { name: /Your page/ })).toBeVisible()
  await expect(box(page)).toHaveValue('')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('without a sign-out')
})

test('a live preview shows a comment as the site will render it', async ({ member }) => {
  const { page } = member
  const other = await aMember()
  await page.goto('/technologies/flask')
  await box(page).fill('Some **weight**')
  const button = region(page).getByRole('button', { name: 'Preview' }).first()
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(preview(page).getByRole('strong')).toHaveText('weight')
  await box(page).fill(`For @${other.handle}: <script>window.hacked=1</script>`)
  await expect(preview(page).getByRole('link', { name: `@${other.handle}` })).toBeVisible()
  await expect(preview(page)).toContainText('<script>window.hacked=1</script>')
  await button.click()
  await expect(preview(page)).toHaveCount(0)
})

test('without JavaScript “Preview” shows the form again with the preview, for a change too', async ({
  plainMember,
}) => {
  const { page } = plainMember
  const text = mark()
  await page.goto('/technologies/flask')
  await page.getByRole('textbox', { name: 'Your comment' }).fill(`A **plain** ${text}`)
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await region(page).getByRole('button', { name: 'Preview' }).first().click()
  await expect(preview(page).getByRole('strong')).toHaveText('plain')
  await expect(page.getByRole('main')).toContainText('not stored yet')
  expect(await count(`A **plain** ${text}`)).toBe(0)
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/technologies\/flask.*#comment-/)
  await expect(region(page).getByText(`A plain ${text}`)).toBeVisible()

  await page.goto('/technologies/flask/your-votes')
  await page.getByRole('textbox', { name: 'Your comment' }).fill(`A *slanted* ${text}`)
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(preview(page).getByRole('emphasis')).toHaveText('slanted')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page).toHaveURL(/\/technologies\/flask\/your-votes$/)
  expect(await count(`A *slanted* ${text}`)).toBe(1)
})

test('a preview needs a member, text, and not too much of it', async () => {
  const { send: ask } = await aClient()
  const path = '/comments/preview'
  const answer = await ask(path, { method: 'POST', json: { body: '*a*' } })
  expect(await answer.json()).toEqual({ html: '<p><em>a</em></p>' })
  expect((await ask(path, { method: 'POST', json: { body: ' ' } })).status).toBe(422)
  expect((await ask(path, { method: 'POST', json: { body: 'x'.repeat(5001) } })).status).toBe(422)
  expect(
    (await ask(path, { method: 'POST', json: { body: 'x' }, headers: { cookie: undefined } })).status,
  ).toBe(401)
  expect((await ask(path)).status).toBe(405)
})
