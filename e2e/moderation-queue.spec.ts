import { expectProblem } from './api'
import { expect, test } from './fixtures'
import { expectGoodPage } from './good-page'
import { aClientOf, browserOf, expectAccessible, postBy, type Site } from './moderation-desk'
import { startOwnSite } from './own-site'
import { pressUntil, turnShortcutsOn } from './press-until'

let site: Site
test.beforeAll(async () => {
  site = await startOwnSite()
})
test.afterAll(() => site.stop())

test('a reported comment is hidden, its author is told why and answers, and it comes back', async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(150_000)
  const [author, reporter] = [await aClientOf(site), await aClientOf(site)]
  const [one, other] = [await aClientOf(site, 'MODERATOR'), await aClientOf(site, 'ADMIN')]
  await postBy(author, 'flask', 'Whoever likes Flask cannot program.', 'NO')

  // The member who reports it.
  const reporting = await browserOf(browser, site, reporter)
  await reporting.goto('/technologies/flask')
  await reporting.getByRole('link', { name: `Report this comment by @${author.handle}` }).click()
  await expect(reporting.getByRole('heading', { level: 1 })).toHaveText('Report')
  await expectAccessible(reporting)
  await reporting.getByLabel('What is wrong with this comment?').selectOption('Abuse, hatred or harassment')
  await reporting.getByLabel('In words').fill('It insults everybody.')
  await reporting.getByRole('button', { name: 'Send the report' }).click()
  await expect(reporting.getByRole('status')).toContainText('Thank you.')

  // Two moderators at once.
  const desk = await browserOf(browser, site, one)
  const late = await browserOf(browser, site, other)
  await Promise.all([desk.goto('/moderation'), late.goto('/moderation')])
  const name = 'A comment is reported: Flask'
  const item = desk.getByRole('article', { name })
  await expect(item).toContainText('Whoever likes Flask cannot program.')
  await expect(item).toContainText(`Abuse, hatred or harassment, says @${reporter.handle}`)
  await expect(item).toContainText('Their first report.')
  await expect(item).toContainText('Nothing was decided about them before.')
  await expect(desk).toHaveTitle(/^\(1\) Moderation/)
  await expectAccessible(desk)
  await desk.keyboard.press('j')
  await expect(item).toBeFocused()
  await expect(item).toContainText('Others see that you are looking at this.')
  await expect(late.getByRole('article', { name })).toContainText(`@${one.handle} is looking at this since`, {
    timeout: 20_000,
  })
  await item.getByLabel('Reason').first().selectOption('Abuse, hatred or harassment')
  await item.getByLabel('In words').first().fill('Argue with the matter, not with people.')
  // Letters that are typed into a field decide nothing.
  await item.getByLabel('In words').first().press('d')
  await item.getByLabel('In words').first().fill('Argue with the matter, not with people.')
  await item.focus()
  await desk.keyboard.press('h')
  await expect(desk.getByText('Done. A comment hidden: abuse, hatred or harassment.')).toBeVisible()
  await expect(desk).toHaveTitle(/^Moderation/)
  await expectAccessible(desk)

  await late.getByRole('article', { name }).getByRole('button', { name: 'Dismiss' }).click()
  await expect(late.getByRole('main').getByRole('alert')).toContainText(`@${one.handle} hid this comment on`)
  await expect(late.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)

  // Somebody who has nothing to do with it.
  await reader.goto(`${site.origin}/technologies/flask`)
  await expect(reader.getByRole('main')).not.toContainText('Whoever likes Flask')
  await reader.goto(`${site.origin}/moderation/log`)
  const log = reader.getByRole('list', { name: 'Decisions, newest first' })
  await expect(log.getByRole('listitem').first()).toContainText('A comment hidden')
  for (const { handle } of [author, reporter, one])
    await expect(reader.getByRole('main')).not.toContainText(handle)
  await expect(reader.getByRole('main')).not.toContainText('Argue with the matter')
  await expectAccessible(reader)

  // The author.
  const [told] = await site.sql`select link, details from notification where member_id = ${author.id}`
  expect(told?.details).toMatchObject({ outcome: 'HIDDEN', reason: 'ABUSE' })
  const own = await browserOf(browser, site, author, { javaScriptEnabled: false })
  await own.goto(told?.link)
  const page = own.getByRole('main')
  await expect(page).toContainText('Argue with the matter, not with people.')
  await expect(page).toContainText('Whoever likes Flask cannot program.')
  await expect(page).not.toContainText(one.handle)
  await own.getByLabel('Your answer').fill('It was a joke among friends.')
  await own.getByRole('button', { name: 'Send the answer' }).click()
  await expect(page).toContainText('Your answer waits for the moderators.')
  expect((await reader.goto(`${site.origin}${told?.link}`))?.url()).toContain('/sign-in')

  // The moderator again, who lets it count.
  await desk.goto('/moderation')
  const answer = desk.getByRole('article', { name: /^An answer to a decision/ })
  await expect(answer).toContainText('It was a joke among friends.')
  await expectAccessible(desk)
  await answer.focus()
  await desk.keyboard.press('g')
  await expect(desk.getByText('Done. An answer to a decision granted')).toBeVisible()
  await reader.goto(`${site.origin}/technologies/flask`)
  await expect(reader.getByRole('main')).toContainText('Whoever likes Flask cannot program.')
  await own.reload()
  await expect(page).toContainText('Your answer was granted')

  // And thinks better of it: undone, the comment is hidden once more and the answer waits again.
  await desk.keyboard.press('u')
  await expect(desk.getByText('Done. An answer to a decision taken up again')).toBeVisible()
  expect((await (await fetch(`${site.origin}/api/v1/technologies/flask/comments`)).json()).items).toEqual([])
  await desk.goto('/moderation/log/full')
  const whole = desk.getByRole('list', { name: 'Decisions, newest first' })
  await expect(
    whole
      .getByRole('listitem')
      .filter({ hasText: `about @${author.handle}` })
      .first(),
  ).toBeVisible()
  await expect(whole).toContainText('Argue with the matter, not with people.')
  await expectAccessible(desk)
  const [outcome] = await site.sql`select details from notification
    where member_id = ${reporter.id} and kind = 'REPORT_DECIDED'`
  expect(outcome?.details).toMatchObject({ outcome: 'UPHELD', technology: 'Flask' })
  await site.sql`delete from appeal`
})

test('a new member’s comment with a link waits for review, seen by its author alone', async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(90_000)
  const [author, moderator] = [await aClientOf(site), await aClientOf(site, 'MODERATOR')]
  const own = await browserOf(browser, site, author)
  await own.goto('/technologies/rust')
  const form = own.getByRole('region', { name: 'Comments' })
  await form.getByRole('textbox', { name: 'Your comment' }).fill('Read https://doc.rust-lang.org first.')
  await form.getByRole('radio', { name: 'Yes' }).check()
  await form.getByRole('button', { name: 'Post comment' }).click()
  const waiting = own.getByRole('region', { name: 'Waiting for review' })
  await expect(waiting.getByRole('link', { name: 'https://doc.rust-lang.org' })).toBeVisible()
  await expectAccessible(own)

  const asked = async () => (await fetch(`${site.origin}/api/v1/technologies/rust/comments`)).json()
  expect((await asked()).items).toEqual([])
  const { verdicts } = await (await fetch(`${site.origin}/api/v1/technologies/rust`)).json()
  expect(verdicts).toEqual({ yes: 0, no: 0 })
  await reader.goto(`${site.origin}/technologies/rust`)
  await expect(reader.getByRole('main')).not.toContainText('doc.rust-lang.org')
  const mine = await (await author.send('/me/technologies/rust')).json()
  expect(mine.pending).toMatchObject([{ state: 'PENDING', body: 'Read https://doc.rust-lang.org first.' }])
  const theirs = await (await moderator.send('/me/technologies/rust')).json()
  expect(theirs.pending).toEqual([])

  const desk = await browserOf(browser, site, moderator, { javaScriptEnabled: false })
  await desk.goto('/moderation')
  const item = desk.getByRole('article', { name: 'A comment with links waits: Rust' })
  await item.getByRole('button', { name: 'Tell the others that I look at this' }).click()
  await expect(item).toContainText('Others see that you are looking at this.')
  await item.getByRole('button', { name: 'Approve' }).click()
  await expect(desk.getByRole('main')).toContainText('Done. A comment approved')
  await reader.reload()
  await expect(reader.getByRole('main')).toContainText('doc.rust-lang.org')
  await own.reload()
  await expect(own.getByRole('region', { name: 'Waiting for review' })).toHaveCount(0)

  await desk.getByText('Undo', { exact: true }).first().click()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(item).toBeVisible()
  expect((await asked()).items).toEqual([])
})

test('a suspension stops writing at once, says so everywhere, and ends by itself', async ({ browser }) => {
  test.setTimeout(90_000)
  const [member, admin] = [await aClientOf(site), await aClientOf(site, 'ADMIN')]
  const point = await site.pointId('django')
  const vote = () => member.send(`/points/${point}/vote`, { method: 'PUT', json: { value: 1 } })
  expect((await vote()).status).toBe(200)
  const voters = async () => (await (await fetch(`${site.origin}/api/v1/technologies/django`)).json()).voters
  expect(await voters()).toBe(1)

  const desk = await browserOf(browser, site, admin)
  await desk.goto('/moderation/members')
  await desk.getByRole('main').getByRole('searchbox').fill(member.handle.slice(0, 12))
  await desk.getByRole('button', { name: 'Find' }).click()
  const card = desk.getByRole('article', { name: `@${member.handle}` })
  await card.getByText(`Suspend @${member.handle}`).click()
  await expectAccessible(desk)
  await card.getByLabel('Reason').selectOption('Manipulation of the ranking')
  await card.getByLabel('In words').first().fill('Eleven accounts, one keyboard.')
  await card.getByLabel('For how many days').fill('7')
  await card.getByRole('button', { name: 'Suspend' }).click()
  await expect(card).toContainText('Suspended until')

  expect(await voters()).toBe(0)
  await expectProblem(await vote(), 403, 'suspended')
  const own = await browserOf(browser, site, member)
  await own.goto('/settings')
  await expect(own.getByRole('complementary', { name: 'Your standing' })).toContainText(
    'Your account is suspended until',
  )
  await own.getByRole('link', { name: 'Why, and how to answer' }).click()
  await expect(own.getByRole('main')).toContainText('manipulation of the ranking')
  await expect(own.getByRole('main')).toContainText('Eleven accounts, one keyboard.')
  await expectAccessible(own)
  await own.getByRole('link', { name: 'Read and answer the decision' }).click()
  await own.getByLabel('Your answer').fill('My school shares one keyboard.')
  await expectAccessible(own)
  await own.getByRole('button', { name: 'Send the answer' }).click()
  await expect(own.getByRole('main')).toContainText('Your answer waits for the moderators.')

  await site.sql`update member set suspended_until = now() where id = ${member.id}`
  expect((await vote()).status).toBe(200)
  expect(await voters()).toBe(1)
  await own.goto('/settings')
  await expect(own.getByRole('complementary', { name: 'Your standing' })).toHaveCount(0)
  await site.sql`delete from appeal`
})

test('administrators give roles, which ends the sessions that were there; the last one stays', async ({
  browser,
}) => {
  await site.sql`update member set role = 'MEMBER' where role = 'ADMIN'`
  const [member, admin] = [await aClientOf(site), await aClientOf(site, 'ADMIN')]
  const desk = await browserOf(browser, site, admin)
  const [{ email } = { email: '' }] = await site.sql<{ email: string }[]>`
    select email from member where id = ${member.id}`
  await desk.goto(`/moderation/members?q=${encodeURIComponent(email)}`)
  const card = desk.getByRole('article', { name: `@${member.handle}` })
  await card.getByText(`Change the role of @${member.handle}`).click()
  await card.getByLabel('Role').selectOption('Moderator')
  await card.getByRole('button', { name: 'Give this role' }).click()
  await expect(card).toContainText('Moderator.')
  expect((await member.send('/me')).status).toBe(401)

  const role = (handle: string, to: string) =>
    admin.send(`/members/${handle}/role`, { method: 'PUT', json: { role: to } })
  await expectProblem(await role(admin.handle, 'MEMBER'), 409, 'conflict')
  await expectProblem(await role('nobody-of-this-name', 'MEMBER'), 404, 'not-found')
  await expectProblem(await role(member.handle, 'OWNER'), 422, 'invalid')
  const other = await aClientOf(site, 'MODERATOR')
  const asked = await other.send(`/members/${member.handle}/role`, { method: 'PUT', json: { role: 'ADMIN' } })
  await expectProblem(asked, 403, 'forbidden')
  const found = await browserOf(browser, site, other)
  await found.goto(`/moderation/members?q=${encodeURIComponent(email)}`)
  await expect(found.getByText('Nobody is found')).toBeVisible()
})

test('keys can be listed and switched off', async ({ browser }) => {
  const [author, moderator] = [await aClientOf(site), await aClientOf(site, 'MODERATOR')]
  await postBy(author, 'laravel', 'See https://laravel.com')
  const desk = await browserOf(browser, site, moderator)
  await desk.goto('/moderation')
  const item = desk.getByRole('article', { name: 'A comment with links waits: Laravel' })
  await expect(item).toBeVisible()
  const list = desk.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await pressUntil(desk, '?', list.getByText('approve a comment'))
  await expectAccessible(desk)
  await list.getByLabel('Keyboard shortcuts are on').uncheck()
  await desk.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await item.focus()
  await desk.keyboard.press('a')
  await expect(item).toBeVisible()
  await desk.reload()
  await item.focus()
  await desk.keyboard.press('a')
  await expect(item).toBeVisible()
  await desk.keyboard.press('?')
  await expect(list).toHaveCount(0)
  await desk.getByRole('link', { name: 'the list of keys' }).click()
  await turnShortcutsOn(desk)
  await desk.goBack()
  // A key that is pressed before the page's code has come does nothing.
  const done = desk.getByText('Done. A comment approved')
  await expect(async () => {
    // What was done slowly is done: the item has gone then.
    if (await done.isVisible()) return
    await item.focus({ timeout: 1000 })
    await desk.keyboard.press('a')
    await expect(done).toBeVisible({ timeout: 5000 })
  }).toPass({ timeout: 25_000 })
})

test('reports and answers say what is wrong with them', async () => {
  const [author, reporter] = [await aClientOf(site), await aClientOf(site)]
  const id = await postBy(author, 'nodejs', 'One loop for all.')
  const report = (json: object) => reporter.send('/reports', { method: 'POST', json })
  const subject = { type: 'COMMENT', id }
  await expectProblem(await report({ subject, reason: 'WRONG' }), 422, 'invalid')
  await expectProblem(await report({ subject, reason: 'OTHER' }), 422, 'invalid')
  await expectProblem(await report({ subject: { type: 'MEMBER', id }, reason: 'SPAM' }), 422, 'invalid')
  await expectProblem(
    await report({ subject: { type: 'COMMENT', id: 'x' }, reason: 'SPAM' }),
    404,
    'not-found',
  )
  expect((await report({ subject, reason: 'SPAM' })).status).toBe(202)
  await expectProblem(await report({ subject, reason: 'SPAM' }), 409, 'conflict')
  const own = await author.send('/reports', { method: 'POST', json: { subject, reason: 'SPAM' } })
  await expectProblem(own, 403, 'forbidden')
  await expectProblem(await reporter.send('/moderation/counts'), 403, 'forbidden')
  const claim = { method: 'POST', json: { subject } }
  await expectProblem(await reporter.send('/moderation/claims', claim), 403, 'forbidden')
  const nowhere = '/decisions/00000000-0000-4000-8000-000000000000/appeal'
  await expectProblem(await reporter.send(nowhere, { method: 'POST', json: { body: 'x' } }), 404, 'not-found')
  await expectProblem(await reporter.send(nowhere, { method: 'POST', json: { body: ' ' } }), 422, 'invalid')
})

test('nothing is wrong with the moderators’ pages in either theme or at 320 px', async ({ browser }) => {
  test.setTimeout(180_000)
  const [author, admin] = [await aClientOf(site), await aClientOf(site, 'ADMIN')]
  await postBy(author, 'spring-boot', 'See https://spring.io')
  const desk = await browserOf(browser, site, admin)
  for (const path of ['/moderation', '/moderation/members', '/moderation/log/full', '/moderation/flags'])
    await expectGoodPage(desk, path)
  await desk.context().close()
})
