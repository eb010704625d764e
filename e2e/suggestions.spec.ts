import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { aMember, aSessionOf, pointsOf } from '@/testing/factories'
import { aClient, call, expectProblem } from './api'
import { expectNoViolations } from './axe'
import { expect, pointCard, type SignedIn, signIn, test } from './fixtures'
import { expectGoodPage } from './good-page'

const origin = () => process.env.BASE_URL as string

/** Words of this test alone, as the specs share one site. */
const mark = () => randomBytes(5).toString('hex')
const detail = 'Said in this test, and nowhere else on the site.'

async function expectAccessible(page: Page) {
  await expectNoViolations(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, page.url()).toBeLessThanOrEqual(0)
}

async function aDesk(browser: Browser, options = {}): Promise<SignedIn> {
  const { id, handle } = await aMember({ role: 'MODERATOR' })
  const context = await browser.newContext({ baseURL: origin(), ...options })
  await signIn(context, id)
  return { id, handle, context, page: await context.newPage() }
}

/** A technology of this test alone, with points to vote on. */
async function aTechnology(points: { side: 'PRO' | 'CON'; title: string }[] = []) {
  const name = `Tech ${mark()}`
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const technology = await db.technology.create({
    data: {
      slug,
      name,
      kind: 'framework',
      language: 'Go',
      website: 'https://a.example/',
      summary: 'Made for a test of suggestions.',
      state: 'DRAFT',
    },
  })
  for (const point of points)
    await db.point.create({ data: { ...point, technologyId: technology.id, detail, theme: 'tooling' } })
  return {
    slug,
    name,
    points: await db.point.findMany({ where: { technologyId: technology.id }, orderBy: { title: 'asc' } }),
  }
}

const decision = (id: string, json: object) => ({
  method: 'POST',
  json: { subject: { type: 'SUGGESTION', id }, ...json },
})
const cardOf = (page: Page, title: string) => page.getByRole('article', { name: new RegExp(title) })

test('a member suggests a con, an editor accepts it in better words, and everybody reads whom it came from', async ({
  member,
  browser,
  page,
}) => {
  test.setTimeout(90_000)
  const { slug, name } = await aTechnology()
  const title = `Slow builds ${mark()}`
  await member.page.goto(`/technologies/${slug}`)
  await member.page.getByRole('link', { name: 'Suggest a pro or con' }).click()
  await expect(
    member.page.getByRole('heading', { level: 1, name: `Suggest a pro or con of ${name}` }),
  ).toBeVisible()
  await expectAccessible(member.page)
  await member.page.getByLabel('Con: it speaks against it').check()
  await member.page.getByLabel('Title', { exact: true }).fill(title)
  await member.page.getByLabel('Explanation').fill(detail)
  await member.page.getByLabel('Link 1', { exact: true }).fill('https://a.example/benchmark')
  await member.page.getByLabel('Title of link 1').fill('A benchmark')
  await member.page.getByRole('button', { name: 'Send to the editors' }).click()
  await expect(member.page.getByRole('status').filter({ hasText: 'Thank you' })).toBeVisible()
  await expect(member.page.getByRole('listitem').filter({ hasText: title })).toContainText(
    'Waiting for the editors',
  )
  await expectAccessible(member.page)

  // Nobody else sees it yet.
  await page.goto(`/technologies/${slug}`)
  await expect(page.getByText(title)).toHaveCount(0)

  const desk = await aDesk(browser)
  await desk.page.goto('/moderation/suggestions')
  const card = cardOf(desk.page, title)
  await expect(card).toContainText(`@${member.handle} (whose first suggestion it is)`)
  await expect(card.getByRole('link', { name: 'A benchmark' })).toHaveAttribute(
    'rel',
    'ugc nofollow noopener',
  )
  await card.getByText('Change the words before accepting').click()
  await expectAccessible(desk.page)
  await card.getByLabel('Explanation').fill('A build of a large project takes minutes.')
  await card.getByLabel('Theme').selectOption('Tooling')
  await card.getByLabel('In words').first().fill('Shortened a little.')
  await card.getByRole('button', { name: `Accept: ${title}` }).click()
  await expect(desk.page.getByRole('status').filter({ hasText: 'Done. Accepted' })).toBeVisible()

  await page.reload()
  const point = pointCard(page, title)
  await expect(point).toContainText('A build of a large project takes minutes.')
  await expect(point).toContainText(`Suggested by @${member.handle}`)
  await expect(page.getByRole('region', { name: 'Cons' }).getByRole('article')).toHaveCount(1)
  await point.getByRole('link', { name: `History: ${title}` }).click()
  await expect(page.getByRole('article', { name: 'Version 1' })).toContainText(
    'in words that the editors changed',
  )
  await expectAccessible(page)

  await member.page.reload()
  const own = member.page.getByRole('listitem').filter({ hasText: title })
  await expect(own).toContainText('Accepted on')
  await expect(own).toContainText('Shortened a little.')
  await own.getByRole('link', { name: title }).click()
  await expect(pointCard(member.page, title)).toBeVisible()

  // Undone, it is gone for everybody, and waits again.
  await desk.page.goto('/moderation/suggestions')
  await cardOf(desk.page, title)
    .getByRole('button', { name: `Undo: ${title}` })
    .click()
  await expect(desk.page.getByRole('status').filter({ hasText: 'open for a decision' })).toBeVisible()
  await page.goto(`/technologies/${slug}`)
  await expect(page.getByText(title)).toHaveCount(0)
  await desk.context.close()
})

test('while one types a title, what is there already shows, and one click agrees with it instead', async ({
  member,
}) => {
  const title = `Generators write the boilerplate ${mark()}`
  const { slug, points } = await aTechnology([{ side: 'PRO', title }])
  await member.page.goto(`/technologies/${slug}/suggest`)
  await member.page.getByLabel('Title', { exact: true }).pressSequentially('Generators write boilerplate')
  const list = member.page.getByRole('list', { name: 'Points that may say it already' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(member.page)

  // Sent all the same, it comes back once with what is there already, and with all that was typed.
  await member.page.getByLabel('Explanation').fill(detail)
  await member.page.getByRole('button', { name: 'Send to the editors' }).click()
  await expect(member.page).toHaveTitle(/^Error: Your suggestion/)
  await expect(member.page.getByLabel('Explanation')).toHaveValue(detail)
  await expectAccessible(member.page)
  await member.page.goto(`/technologies/${slug}/suggest`)
  await member.page.getByLabel('Title', { exact: true }).pressSequentially('Generators write boilerplate')
  await list.getByRole('button', { name: `I agree with that one instead: ${title}` }).click()
  await expect(member.page).toHaveURL(new RegExp(`#point-${points[0]?.id}$`))
  await expect(
    pointCard(member.page, title).getByRole('button', { name: 'Agree', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true')
  expect(await db.suggestion.count({ where: { memberId: member.id } })).toBe(0)
})

test('without JavaScript the server shows once what is there already, and takes the suggestion all the same', async ({
  plainMember,
}) => {
  const title = `Strict by default ${mark()}`
  const { slug, points } = await aTechnology([{ side: 'PRO', title }])
  const { page } = plainMember
  const fill = async () => {
    await page.goto(`/technologies/${slug}/suggest`)
    await page.getByLabel('Title', { exact: true }).fill('Strict by default')
    await page.getByLabel('Explanation').fill(detail)
    await page.getByRole('button', { name: 'Send to the editors' }).click()
    await expect(page.getByRole('list', { name: 'Points that may say it already' })).toContainText(title)
  }
  await fill()
  await expect(page).toHaveTitle(/^Error: Your suggestion/)
  await expect(page.getByLabel('Explanation')).toHaveValue(detail)
  await page.getByRole('button', { name: 'Send it all the same' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Strict by default' })).toContainText('Waiting')

  await fill()
  await page.getByRole('button', { name: /^I agree with that one instead/ }).click()
  await expect(page).toHaveURL(new RegExp(`/technologies/${slug}#point-${points[0]?.id}`))
  expect(await db.vote.findFirst({ where: { memberId: plainMember.id } })).toMatchObject({ value: 1 })

  // What waits can be taken back.
  await page.goto('/suggestions')
  await page.getByRole('button', { name: 'Withdraw: Strict by default' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Strict by default' })).toContainText(
    'Withdrawn by you',
  )
})

test('what a signed-out reader types is kept through sign-in', async ({ browser }) => {
  const { slug } = await aTechnology()
  const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(`/technologies/${slug}/suggest?side=CON`)
  await reader.getByLabel('Title', { exact: true }).fill('Kept through sign-in')
  await reader.getByLabel('Explanation').fill(detail)
  await reader.getByRole('button', { name: 'Send to the editors' }).click()
  await expect(reader).toHaveURL(/\/sign-in\?returnTo=/)
  const { id } = await aMember()
  await signIn(context, id)
  await reader.goto(new URL(reader.url()).searchParams.get('returnTo') as string)
  await expect(reader.getByLabel('Con: it speaks against it')).toBeChecked()
  await reader.getByRole('button', { name: 'Send to the editors' }).click()
  await expect(reader.getByRole('listitem').filter({ hasText: 'Kept through sign-in' })).toBeVisible()
  await context.close()
})

test('a changed meaning asks who had voted, with and without JavaScript, and a reader sees every version', async ({
  member,
  plainMember,
  browser,
  page,
}) => {
  test.setTimeout(90_000)
  const title = `Quick to learn ${mark()}`
  const { slug, points } = await aTechnology([{ side: 'PRO', title }])
  const id = points[0]?.id as string
  for (const each of [member, plainMember]) {
    const client = await sendAs(each.id)
    expect((await client(`/points/${id}/vote`, { method: 'PUT', json: { value: 1 } })).status).toBe(200)
  }

  const suggester = await aClient()
  const to = `Quick to learn for those who know Go ${mark()}`
  const edit = {
    title: to,
    detail,
    theme: 'tooling',
    since: '1.2',
    sources: [{ url: 'https://a.example/guide', title: 'The guide' }],
  }
  const made = await suggester.send(`/points/${id}/edits`, {
    method: 'POST',
    json: { ...edit, why: 'It holds for few' },
  })
  expect(made.status).toBe(202)

  const desk = await aDesk(browser, { javaScriptEnabled: false })
  await desk.page.goto('/moderation/suggestions')
  const card = cardOf(desk.page, to)
  await expect(card).toContainText('It holds for few')
  await expect(card).toContainText('2 agree and 0 disagree with it as it stands.')
  await card.getByLabel('It means something else: ask the voters').check()
  await card.getByRole('button', { name: `Accept: ${to}` }).click()
  await expect(desk.page.getByRole('status').filter({ hasText: 'Done. Accepted' })).toBeVisible()

  await page.goto(`/points/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: to })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Version 2' })).toContainText('The meaning changed')
  await expect(page.getByRole('article', { name: 'Version 2' })).toContainText(
    `Suggested by @${suggester.handle}`,
  )
  await expect(page.getByRole('article', { name: 'Version 1' })).toContainText(title)
  await expect(page.getByText('2 agree and 0 disagree.')).toBeVisible()
  await expectAccessible(page)

  await member.page.goto(`/technologies/${slug}`)
  const asked = pointCard(member.page, to)
  await expect(asked).toContainText('Does it still stand?')
  await expectAccessible(member.page)
  await member.page.goto(`/technologies/${slug}/your-votes`)
  await expectAccessible(member.page)
  await member.page.goBack()
  await asked.getByRole('button', { name: 'Still agree' }).click()
  await expect(asked.getByRole('group')).toHaveCount(0)
  await member.page.reload()
  await expect(asked.getByRole('button', { name: 'Agree', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(asked.getByText('Does it still stand?')).toHaveCount(0)

  await plainMember.page.goto(`/technologies/${slug}/your-votes`)
  await expect(plainMember.page.getByText('Does it still stand?')).toBeVisible()
  await plainMember.page.getByRole('button', { name: `Withdraw: ${to}` }).click()
  await expect(plainMember.page.getByText('Does it still stand?')).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('1 agrees and 0 disagree.')).toBeVisible()

  const told = await db.notification.findMany({ where: { memberId: member.id } })
  expect(told.map(({ kind }) => kind)).toEqual(['POINT_CHANGED'])
  await desk.context.close()
})

const sendAs = async (memberId: string) => {
  const cookie = `backboard-session=${await aSessionOf(memberId)}`
  return (path: string, sent: Parameters<typeof call>[1] = {}) =>
    call(path, { ...sent, headers: { cookie, origin: origin() } })
}

test('two points that say the same become one, and the old address leads to the new', async ({
  plainMember,
  browser,
  page,
}) => {
  const [gone, stays] = [`Easy setup ${mark()}`, `Setup is easy ${mark()}`]
  const { slug, points } = await aTechnology([
    { side: 'PRO', title: gone },
    { side: 'PRO', title: stays },
  ])
  const [from, into] = points
  const send = await sendAs(plainMember.id)
  await send(`/points/${from?.id}/vote`, { method: 'PUT', json: { value: 1 } })
  await plainMember.page.goto(`/points/${from?.id}/suggest`)
  await plainMember.page.getByLabel('It says the same as').selectOption(stays)
  await plainMember.page.getByRole('button', { name: 'Tell the editors' }).click()
  await expect(plainMember.page.getByText(`${gone} = ${stays}`)).toBeVisible()

  const desk = await aDesk(browser)
  await desk.page.goto('/moderation/suggestions')
  await cardOf(desk.page, gone)
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect(desk.page.getByRole('status').filter({ hasText: 'Done. Accepted' })).toBeVisible()

  const answer = await fetch(`${origin()}/points/${from?.id}`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([308, `/points/${into?.id}`])
  await page.goto(`/points/${from?.id}`)
  await expect(page.getByRole('heading', { level: 1, name: stays })).toBeVisible()
  await expect(page.getByText(`“${gone}”`)).toBeVisible()
  await expect(page.getByText('1 agrees and 0 disagree.')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/technologies/${slug}`)
  await expect(pointCard(page, gone)).toHaveCount(0)

  await desk.page.goto('/moderation/suggestions')
  await cardOf(desk.page, gone).getByRole('button', { name: /^Undo/ }).click()
  await expect(desk.page.getByRole('status').filter({ hasText: 'open for a decision' })).toBeVisible()
  expect((await fetch(`${origin()}/points/${from?.id}`, { redirect: 'manual' })).status).toBe(200)
  await desk.context.close()
})

test('a suggested technology is a draft until it has two pros and two cons, then it is in the ranking', async ({
  member,
  browser,
  page,
}) => {
  test.setTimeout(120_000)
  const name = `Phoenix ${mark()}`
  await member.page.goto('/suggest')
  await expectAccessible(member.page)
  await member.page.getByLabel('Name').pressSequentially('Djang')
  await expect(member.page.getByRole('list', { name: 'Technologies that are there already' })).toContainText(
    'Django',
  )
  await expectAccessible(member.page)
  await member.page.getByLabel('Name').fill(name)
  await expect(member.page.getByRole('list', { name: 'Technologies that are there already' })).toHaveCount(0)
  await member.page.getByLabel('Language').fill('Elixir')
  await member.page.getByLabel('Website').fill('https://phoenixframework.org')
  await member.page.getByLabel('Summary').fill('A web framework for Elixir that keeps pages live.')
  await member.page.getByRole('button', { name: 'Send to the editors' }).click()
  await expect(member.page.getByRole('listitem').filter({ hasText: name })).toContainText('Waiting')

  const desk = await aDesk(browser)
  await desk.page.goto('/moderation/suggestions')
  await cardOf(desk.page, name)
    .getByRole('button', { name: `Accept: ${name}` })
    .click()
  await expect(desk.page.getByRole('status').filter({ hasText: 'Done. Accepted' })).toBeVisible()
  const slug = name.toLowerCase().replaceAll(' ', '-')
  await page.goto('/suggest')
  const draft = page.getByRole('listitem').filter({ hasText: name })
  await expect(draft).toContainText('it needs 2 more pros and 2 more cons.')
  await expectAccessible(page)
  await draft.getByRole('link', { name, exact: true }).click()
  await expect(page.getByText('New and not in the ranking yet')).toBeVisible()
  await expectAccessible(page)
  const inRanking = async () => {
    const { technologies } = await (await call('/ranking')).json()
    return technologies.find((each: { slug: string }) => each.slug === slug)
  }
  for (const side of ['PRO', 'CON', 'PRO', 'CON']) {
    expect(await inRanking()).toBeUndefined()
    const client = await aClient()
    const sent = await client.send(`/technologies/${slug}/points`, {
      method: 'POST',
      json: { side, title: `${side} ${mark()}`, detail },
    })
    const { suggestion } = await sent.json()
    expect(sent.status).toBe(202)
    const moderator = await sendAs(desk.id)
    const done = await moderator(
      '/moderation/decisions',
      decision(suggestion.id, { decision: 'ACCEPT', reason: 'ACCURATE' }),
    )
    expect(await done.json()).toMatchObject({
      subject: { type: 'SUGGESTION', id: suggestion.id },
      state: 'ACCEPTED',
    })
  }
  expect(await inRanking()).toMatchObject({ score: 50, editorialPosition: null, change: { from: null } })
  await page.goto('/')
  await expect(
    page.getByRole('list', { name: 'Community ranking' }).locator('> li', { hasText: name }),
  ).toContainText('New since')
  await page.goto(`/technologies/${slug}`)
  await expect(page.getByText('New and not in the ranking yet')).toHaveCount(0)

  // The specs share one site: it goes as it came.
  const { id } = await db.suggestion.findFirstOrThrow({
    where: { becameTechnology: { slug }, kind: 'TECHNOLOGY' },
  })
  const moderator = await sendAs(desk.id)
  const undone = await moderator(
    '/moderation/decisions',
    decision(id, { decision: 'UNDO', reason: 'MISTAKE' }),
  )
  expect(undone.status).toBe(200)
  expect(await inRanking()).toBeUndefined()
  await desk.context.close()
})

test('a declined suggestion says why to its member and nobody else', async ({ member, browser, page }) => {
  const { slug } = await aTechnology()
  const title = `The best of all ${mark()}`
  const send = await sendAs(member.id)
  await send(`/technologies/${slug}/points`, { method: 'POST', json: { side: 'PRO', title, detail } })
  const desk = await aDesk(browser)
  await desk.page.goto('/moderation/suggestions')
  const card = cardOf(desk.page, title)
  const decline = card.getByRole('button', { name: `Decline: ${title}` })
  await card.getByLabel('Reason').nth(1).selectOption('Another reason, in words')
  await decline.click()
  await expect(desk.page).toHaveTitle(/^Error: Your decision/)
  await expect(desk.page.getByRole('main').getByRole('alert')).toContainText(
    'Say in words what the reason is.',
  )
  await expectAccessible(desk.page)
  await desk.page.getByLabel('In words').fill('Say what it is best at.')
  await desk.page.getByRole('button', { name: /^Decline/ }).click()
  await expect(desk.page.getByRole('status').filter({ hasText: 'Done. Declined' })).toBeVisible()

  await member.page.goto('/suggestions')
  await expect(member.page.getByRole('listitem').filter({ hasText: title })).toContainText(
    'Say what it is best at.',
  )
  await page.goto('/moderation/log')
  await expect(page.getByRole('main')).not.toContainText(title)
  await expect(page.getByRole('main')).not.toContainText('Say what it is best at.')
  await desk.context.close()
})

test('the API refuses what it should, in order', async () => {
  const [member, moderator] = [await aClient(), await aClient({ role: 'MODERATOR' })]
  const { slug, points } = await aTechnology([{ side: 'CON', title: 'A con of its own' }])
  const point = { side: 'PRO', title: `Refused ${mark()}`, detail }
  const post = (json: unknown) => ({ method: 'POST', json })
  const path = `/technologies/${slug}/points`

  expect((await call(path, post(point))).status).toBe(401)
  await expectProblem(
    await member.send(path, { ...post(point), headers: { origin: 'https://evil.example' } }),
    403,
    'foreign-origin',
  )
  const invalid = await expectProblem(
    await member.send(
      path,
      post({
        ...point,
        title: 'x',
        theme: 'price',
        sources: [{ url: 'javascript:alert(1)', title: 'x' }],
        more: 1,
      }),
    ),
    422,
    'invalid',
  )
  expect(invalid.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
    'more',
    'sources.0.url',
    'theme',
    'title',
  ])
  await expectProblem(
    await member.send(path, post({ ...point, detail: 'holds a \u0000 inside' })),
    422,
    'invalid',
  )
  await expectProblem(await member.send('/technologies/nothing-here/points', post(point)), 404, 'not-found')
  expect((await member.send(path, { method: 'DELETE' })).status).toBe(405)
  const asked = await expectProblem(
    await member.send(path, post({ ...point, title: 'A con of its own', side: 'CON', duplicates: 'ask' })),
    409,
    'conflict',
  )
  expect(asked.similar.points).toHaveLength(1)
  await expectProblem(await member.send('/technologies', post({ name: 'x' })), 422, 'invalid')
  await expectProblem(
    await member.send(`/points/${points[0]?.id}/same-as`, post({ point: points[0]?.id })),
    422,
    'invalid',
  )
  await expectProblem(
    await member.send('/points/nothing/edits', post({ title: 'Fine', detail })),
    404,
    'not-found',
  )

  const made = await member.send(path, post(point))
  expect([made.status, await made.clone().json()]).toEqual([
    202,
    { suggestion: { id: expect.any(String), state: 'PENDING' } },
  ])
  const { id } = (await made.json()).suggestion
  expect((await (await member.send('/me/suggestions?limit=1')).json()).items).toMatchObject([
    { id, kind: 'POINT', state: 'PENDING', title: point.title },
  ])
  expect((await call('/me/suggestions')).status).toBe(401)
  await expectProblem(await moderator.send(`/suggestions/${id}`, { method: 'DELETE' }), 403, 'forbidden')
  await expectProblem(
    await member.send('/moderation/decisions', decision(id, { decision: 'ACCEPT', reason: 'ACCURATE' })),
    403,
    'forbidden',
  )
  await expectProblem(
    await moderator.send('/moderation/decisions', decision(id, { decision: 'ACCEPT', reason: 'TOO_VAGUE' })),
    422,
    'invalid',
  )
  await expectProblem(
    await moderator.send(
      '/moderation/decisions',
      decision(id, { decision: 'MERGE', reason: 'SAYS_THE_SAME' }),
    ),
    422,
    'invalid',
  )
  await expectProblem(
    await moderator.send(
      '/moderation/decisions',
      decision(id, { decision: 'ACCEPT', reason: 'ACCURATE', content: { ...point, title: 'x' } }),
    ),
    422,
    'invalid',
  )
  await expectProblem(
    await moderator.send(
      '/moderation/decisions',
      decision('nothing', { decision: 'DECLINE', reason: 'WRONG' }),
    ),
    404,
    'not-found',
  )
  const taken = await member.send(`/suggestions/${id}`, { method: 'DELETE' })
  expect(await taken.json()).toEqual({ suggestion: { id, state: 'WITHDRAWN' } })
  const late = await expectProblem(
    await moderator.send('/moderation/decisions', decision(id, { decision: 'DECLINE', reason: 'WRONG' })),
    409,
    'conflict',
  )
  expect(late.detail).toContain('has taken it back')
})

test('only moderators see the suggestions that wait', async ({ member, page }) => {
  expect((await member.page.goto('/moderation/suggestions'))?.status()).toBe(404)
  await page.goto('/moderation/suggestions')
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  await page.goto('/suggestions')
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
})

test('nothing is wrong with the pages of suggestions in either theme or at 320 px', async ({ browser }) => {
  test.setTimeout(180_000)
  const client = await aClient()
  const django = (await pointsOf('django'))[0]?.id
  await client.send('/technologies/django/edits', {
    method: 'POST',
    json: {
      name: 'Django',
      kind: 'framework',
      language: 'Python',
      website: 'https://www.djangoproject.com',
      summary: 'Said otherwise, for the picture only.',
    },
  })
  const desk = await aDesk(browser)
  for (const path of [
    '/suggest',
    '/suggestions',
    '/technologies/django/suggest',
    '/technologies/django/suggest-edit',
    '/technologies/django/versions',
    `/points/${django}`,
    `/points/${django}/suggest`,
    '/moderation/suggestions',
  ]) {
    await expectGoodPage(desk.page, path)
  }
  await desk.context.close()
})
