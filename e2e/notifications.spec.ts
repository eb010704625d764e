import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { sampleNotifications } from '@/lib/notification/sample-notifications'
import { aMember } from '@/testing/factories'
import { aClient, call, expectProblem, origin } from './api'
import { expectNoViolations, expectNoViolationsInBothThemes, expectReflow } from './axe'
import { expect, type SignedIn, test } from './fixtures'

/** Somebody answers a comment of the member on a technology; the answer is the reply's id. */
async function anAnswerTo(member: { id: string }, text: string, slug = 'flask') {
  const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug } })
  // Both or neither: other stories recount meanwhile.
  const [comment] = await db.$transaction([
    db.comment.create({ data: { technologyId, memberId: member.id, body: 'What do you say?' } }),
    db.technology.update({ where: { id: technologyId }, data: { commentCount: { increment: 1 } } }),
  ])
  const other = await aClient({ name: 'Grace H.' })
  const posted = await other.send(`/technologies/${slug}/comments`, {
    method: 'POST',
    json: { body: text, parentId: comment.id },
  })
  expect(posted.status).toBe(201)
  return { other, reply: (await posted.json()).id as string }
}

const bell = (page: Page) =>
  page
    .getByRole('banner')
    .getByRole('link', { name: /^Notifications/ })
    .first()
const list = (page: Page) => page.getByRole('list', { name: 'Notifications, newest first' })
const addressOf = async ({ id }: SignedIn) => (await db.member.findUniqueOrThrow({ where: { id } })).email
const mailTo = (page: Page, email: string) => page.getByRole('article').filter({ hasText: email })

test('a reply makes the bell count, stands in the list, and following it clears it', async ({ member }) => {
  const { page } = member
  await anAnswerTo(member, 'I would say **yes**.')
  await page.goto('/editions')
  await expect(bell(page)).toHaveAccessibleName('Notifications, 1 unread')
  await bell(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notifications')
  const item = list(page).getByRole('listitem')
  await expect(item).toHaveCount(1)
  await expect(item).toContainText('Unread:')
  await expect(item).toContainText('I would say **yes**.')
  await item.getByRole('link', { name: /Grace H\. .* answered your comment on Flask/ }).click()
  await expect(page).toHaveURL(/\/comments\/[0-9a-f-]{36}|\/technologies\/flask/)
  await page.goto('/notifications')
  await expect(bell(page)).toHaveAccessibleName('Notifications')
  await expect(list(page).getByRole('listitem')).not.toContainText('Unread:')
})

test('the bell leaves every other thing where it is', async ({ member }) => {
  const { page } = member
  await anAnswerTo(member, 'Another one.')
  await page.addInitScript(() => {
    new PerformanceObserver((seen) => {
      for (const shift of seen.getEntries() as (PerformanceEntry & { value: number })[])
        document.documentElement.dataset.shifted = String(
          Number(document.documentElement.dataset.shifted ?? 0) + shift.value,
        )
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/how-ranking-works')
  await expect(bell(page)).toHaveAccessibleName('Notifications, 1 unread')
  expect(await page.evaluate(() => Number(document.documentElement.dataset.shifted ?? 0))).toBeLessThan(0.01)
})

test('a mail arrives, and its link ends mails of its kind without signing in, and begins them again', async ({
  member,
  page,
}) => {
  await anAnswerTo(member, 'Have a look at the docs.')
  const email = await addressOf(member)
  await expect(async () => {
    await page.goto('/mailbox')
    await expect(mailTo(page, email)).toHaveCount(1, { timeout: 500 })
  }).toPass()
  const mail = mailTo(page, email)
  await expect(mail.getByRole('heading')).toContainText('answered your comment on Flask')
  await expect(mail).toContainText('> Have a look at the docs.')
  const link = await mail.getByRole('link', { name: /\/unsubscribe\// }).getAttribute('href')

  await page.goto(link as string)
  await expectNoViolationsInBothThemes(page)
  // Opening it changed nothing: scanners do that.
  await page.getByRole('button', { name: 'Stop mails for replies' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mails for replies are off')
  await expectNoViolations(page)
  await anAnswerTo(member, 'And at the source.')
  await page.getByRole('button', { name: 'Send mails for replies again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stop mails for replies?')
  await anAnswerTo(member, 'Or ask in the forum.')
  await expect(async () => {
    await page.goto('/mailbox')
    await expect(mailTo(page, email)).toHaveCount(2, { timeout: 500 })
  }).toPass()
  await expect(mailTo(page, email).first()).toContainText('Or ask in the forum.')
})

test('a mail program ends mails of a kind with one POST from nowhere', async ({ member, request }) => {
  await anAnswerTo(member, 'One click.')
  const email = await addressOf(member)
  const mailbox = async () => (await request.get('/mailbox')).text()
  await expect.poll(mailbox).toContain(email)
  const [, token] = /\/unsubscribe\/([\w.-]+REPLY[\w.-]+)/.exec((await mailbox()).split(email)[1] ?? '') ?? []
  const post = (to: string, init: RequestInit) =>
    fetch(`${origin()}/api/v1/unsubscribe/${to}`, { method: 'POST', redirect: 'manual', ...init })
  const wantsReplies = async () =>
    (await db.mailChoice.findFirst({ where: { memberId: member.id, kind: 'REPLY' } }))?.wanted

  const got = await fetch(`${origin()}/api/v1/unsubscribe/${token}`, { redirect: 'manual' })
  expect([got.status, got.headers.get('location')]).toEqual([303, `/unsubscribe/${token}`])
  expect(await wantsReplies()).toBeUndefined()

  const multipart = new FormData()
  multipart.set('List-Unsubscribe', 'One-Click')
  for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), multipart]) {
    await db.mailChoice.deleteMany({ where: { memberId: member.id } })
    const answer = await post(token as string, { body })
    expect([answer.status, await answer.json()]).toEqual([200, { kind: 'REPLY', mail: false }])
    expect(await wantsReplies()).toBe(false)
  }
  await db.mailChoice.deleteMany({ where: { memberId: member.id } })
  for (const bad of ['x', `${token}x`, (token as string).replace('REPLY', 'MENTION')])
    await expectProblem(await post(bad, {}), 404, 'not-found')
  expect(await wantsReplies()).toBeUndefined()
})

test('everything works without JavaScript', async ({ plainMember }) => {
  const { page } = plainMember
  await anAnswerTo(plainMember, 'First answer.')
  await anAnswerTo(plainMember, 'Second answer.')
  await page.goto('/notifications')
  await expect(list(page).getByText('Unread:')).toHaveCount(2)
  await list(page).getByRole('link').first().click()
  await page.goto('/notifications')
  await expect(list(page).getByText('Unread:')).toHaveCount(1)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page).toHaveURL(/\/notifications$/)
  await expect(list(page).getByText('Unread:')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)

  await page.goto('/technologies/aspnet-core')
  await page.getByRole('button', { name: 'Follow' }).click()
  await expect(page).toHaveURL(/\/technologies\/aspnet-core$/)
  await page.goto('/settings')
  const followed = page.getByRole('region', { name: 'What you follow' })
  await expect(followed.getByRole('listitem')).toHaveCount(1)
  await followed.getByRole('button', { name: /^Stop following/ }).click()
  await expect(followed).toContainText('Nothing yet.')
  await page.goto('/technologies/aspnet-core/your-votes')
  await page.getByRole('button', { name: 'Follow' }).click()
  await page.getByRole('button', { name: 'Stop following' }).click()
  await expect(page.getByRole('button', { name: 'Follow' })).toBeVisible()

  await page.goto('/settings')
  const replies = page.getByRole('checkbox', { name: 'Somebody answers your comment' })
  await expect(replies).toBeChecked()
  await replies.uncheck()
  await page.getByRole('checkbox', { name: 'A technology that you follow gets a comment' }).check()
  await page.getByRole('button', { name: 'Update mail choices' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(replies).not.toBeChecked()
  await expect(
    page.getByRole('checkbox', { name: 'A technology that you follow gets a comment' }),
  ).toBeChecked()
})

test('who follows a technology hears of its new comments', async ({ member }) => {
  const { page } = member
  await page.goto('/technologies/laravel')
  const follow = page.getByRole('button', { name: 'Follow', exact: true })
  await follow.click()
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  const other = await aClient()
  await other.send('/technologies/laravel/comments', {
    method: 'POST',
    json: { body: 'Fresh news on queues.' },
  })
  await page.goto('/notifications')
  await expect(list(page)).toContainText('commented on Laravel, which you follow.')
  await page.goto('/technologies/laravel')
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  await follow.click()
  await expect(follow).toHaveAttribute('aria-pressed', 'false')
  await other.send('/technologies/laravel/comments', { method: 'POST', json: { body: 'Not heard of.' } })
  await page.goto('/notifications')
  await expect(list(page)).not.toContainText('Not heard of.')
})

test('a reader who is not signed in sees no bell and no notifications, and comes back after signing in', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await expect(bell(page)).toBeHidden()
  await page.goto('/notifications')
  await expect(page).toHaveURL(/\/sign-in\?returnTo=(%2F|\/)notifications$/)
  for (const path of ['/me/notifications', '/me/mail'])
    await expectProblem(await call(path), 401, 'signed-out')
  expect((await request.get('/unsubscribe/nonsense')).status()).toBe(200)
  await page.goto('/technologies/rust')
  await page.getByRole('button', { name: 'Follow' }).click()
  await expect(page).toHaveURL(/\/sign-in\?returnTo=\/technologies\/rust$/)
})

test('nobody sees, opens or clears what another was told', async ({ member }) => {
  const text = `Secret ${member.handle}`
  await anAnswerTo(member, text)
  const told = await db.notification.findFirstOrThrow({ where: { memberId: member.id } })
  const other = await aClient()
  expect(await (await other.send('/me/notifications')).json()).toEqual({ items: [], nextCursor: null })
  const read = await other.send('/me/notifications/read', { method: 'POST', json: { ids: [told.id] } })
  expect(await read.json()).toEqual({ unreadNotifications: 0 })
  const opened = await fetch(`${origin()}/notifications/${told.id}`, {
    headers: { cookie: other.cookie },
    redirect: 'manual',
  })
  expect(opened.status).toBe(404)
  const mine = await fetch(`${origin()}/notifications`, { headers: { cookie: other.cookie } })
  expect([mine.headers.get('cache-control'), (await mine.text()).includes(text)]).toEqual([
    'private, no-store',
    false,
  ])
  expect((await db.notification.findFirstOrThrow({ where: { id: told.id } })).readAt).toBeNull()
  const { email } = await db.member.findUniqueOrThrow({ where: { id: member.id } })
  const page = await fetch(`${origin()}/unsubscribe/x`)
  expect(await page.text()).not.toContain(email)
})

test('the API lists, counts, marks and refuses as it says', async () => {
  const { id, send } = await aClient()
  for (let i = 0; i < 3; i++) await anAnswerTo({ id }, `Answer ${i}`)
  expect((await (await send('/me')).json()).member.unreadNotifications).toBe(3)
  const first = await (await send('/me/notifications?limit=2')).json()
  const second = await (await send(`/me/notifications?limit=2&cursor=${first.nextCursor}`)).json()
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null])
  expect(first.items[0]).toMatchObject({
    kind: 'REPLY',
    excerpt: 'Answer 2',
    actor: { name: 'Grace H.' },
    readAt: null,
  })
  const read = (json?: unknown) => send('/me/notifications/read', { method: 'POST', json })
  expect(await (await read({ ids: [first.items[0].id] })).json()).toEqual({ unreadNotifications: 2 })
  expect(await (await read({})).json()).toEqual({ unreadNotifications: 0 })

  await expectProblem(await send('/me/notifications?cursor=nonsense'), 422, 'invalid')
  await expectProblem(await send('/me/notifications?limit=0'), 422, 'invalid')
  await expectProblem(await read({ ids: 'all' }), 422, 'invalid')
  await expectProblem(await read({ ids: Array(101).fill('x') }), 422, 'invalid')
  await expectProblem(await read({ every: true }), 422, 'invalid')
  await expectProblem(await send('/me/notifications', { method: 'DELETE' }), 405, 'method-not-allowed')
  const patch = (mail: unknown) => send('/me', { method: 'PATCH', json: { mail } })
  for (const mail of [{ REPLY: 'on' }, { NOTHING: true }, [], true, null])
    await expectProblem(await patch(mail), 422, 'invalid')
  expect((await patch({ REPLY: false, NEW_COMMENT: true })).status).toBe(200)
  expect(await (await send('/me/mail')).json()).toMatchObject({
    mail: { REPLY: false, NEW_COMMENT: true, MENTION: true },
    refused: null,
  })
  const follow = (method: string, slug = 'rust') => send(`/technologies/${slug}/follow`, { method })
  expect(await (await follow('PUT')).json()).toEqual({ following: true })
  expect(await (await follow('PUT')).json()).toEqual({ following: true })
  expect((await (await send('/me/technologies/rust')).json()).following).toBe(true)
  expect(await (await follow('DELETE')).json()).toEqual({ following: false })
  await expectProblem(await follow('PUT', 'nothing'), 404, 'not-found')
  await expectProblem(await call('/technologies/rust/follow', { method: 'PUT' }), 401, 'signed-out')
  const foreign = { method: 'PUT', headers: { origin: 'https://evil.example' } }
  await expectProblem(await send('/technologies/rust/follow', foreign), 403, 'foreign-origin')
})

test('a refused address is shown to its member, who has it tried again', async ({ member }) => {
  const { page } = member
  const reason = '550 5.1.1 No such mailbox here'
  await db.$executeRaw`select refuse_mail(${member.id}::uuid, ${reason})`
  for (const path of ['/notifications', '/settings']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText('Mail to you was refused.')
    await expect(page.getByRole('main')).toContainText(reason)
    await expectNoViolations(page, path)
  }
  await page.getByRole('button', { name: 'Try this address again' }).click()
  await expect(page.getByRole('main')).not.toContainText('Mail to you was refused.')
})

test('axe finds nothing on notifications of every kind, on their pages, empty, light and dark', async ({
  member,
}) => {
  test.setTimeout(90_000)
  const { page } = member
  await page.goto('/notifications')
  await expect(page.getByRole('main')).toContainText('Nothing yet.')
  await expectNoViolations(page)
  const { id: actorId } = await aMember({ name: '<b>Bold</b> & co' })
  for (let round = 0; round < 3; round++)
    for (const [kind, { link, details, actor }] of Object.entries(sampleNotifications))
      await db.notification.create({
        data: { memberId: member.id, kind: kind as 'REPLY', actorId: actor && actorId, link, details },
      })
  await page.goto('/notifications')
  await expectNoViolationsInBothThemes(page)
  await expectReflow(page)
  await expect(list(page).getByRole('listitem')).toHaveCount(20)
  await expect(list(page)).toContainText('<b>Bold</b> & co')
  await page.getByRole('link', { name: 'Older notifications' }).click()
  await expect(page).toHaveURL(/\/notifications\/page\/2$/)
  await expect(list(page).getByRole('listitem')).toHaveCount(4)
  expect((await page.goto('/notifications/page/3'))?.status()).toBe(404)
})
