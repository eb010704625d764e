import type { Browser, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, pointsOf } from '@/testing/factories'
import { sevenDaysPass } from '@/testing/random-history'
import { aClient, call, clientOf, expectProblem, origin } from './api'
import { expectNoViolations } from './axe'
import { expect, signIn, technology, test } from './fixtures'

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`
const main = (page: Page) => page.getByRole('main')

async function comment(
  member: { send: Awaited<ReturnType<typeof aClient>>['send'] },
  body: string,
  more = {},
) {
  const answer = await member.send('/technologies/nodejs/comments', {
    method: 'POST',
    json: { body, ...more },
  })
  expect(answer.status).toBe(201)
  return (await answer.json()).id as string
}

async function expectAccessible(page: Page) {
  // Axe is a script itself.
  if (!(await page.evaluate(() => 'js' in document.documentElement.dataset).catch(() => false))) return
  await expectNoViolations(page)
}

/** A page of a signed-out reader, with or without JavaScript. */
async function reader(browser: Browser, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled })
  return context.newPage()
}

test.describe('a handle', () => {
  test('moves with its member: the earlier one leads on for everybody, and belongs to nobody else', async ({
    plainMember,
    browser,
  }) => {
    const { page, handle } = plainMember
    const renamed = `renamed-${unique()}`
    await page.goto('/settings')
    await page.getByLabel('Handle').fill(renamed)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toHaveText('Saved.')

    const signedOut = await reader(browser, false)
    await signedOut.goto(`/members/${handle}`)
    await expect(signedOut).toHaveURL(`/members/${renamed}`)
    const moved = await fetch(`${origin()}/members/${handle}`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([308, `/members/${renamed}`])
    const api = await fetch(`${origin()}/api/v1/members/${handle}`, { redirect: 'manual' })
    expect([api.status, api.headers.get('location'), api.headers.get('access-control-allow-origin')]).toEqual(
      [308, `/api/v1/members/${renamed}`, '*'],
    )
    expect((await fetch(`${origin()}/api/v1/members/${renamed}`)).status).toBe(200)

    const snatcher = await aClient()
    const refused = await snatcher.send('/me', { method: 'PATCH', json: { handle } })
    expect((await expectProblem(refused, 409, 'conflict')).errors[0].field).toBe('handle')

    await page.goto('/settings')
    await expect(page.getByText('the next change is possible from')).toBeVisible()
    await page.getByLabel('Handle').fill(`again-${unique()}`)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(main(page).getByRole('alert')).toContainText('The next change is possible from')
  })

  test('that a comment names keeps leading to its member', async ({ browser }) => {
    const [named, author] = [await aClient(), await aClient()]
    const renamed = `renamed-${unique()}`
    const before = await comment(author, `As @${named.handle} said`)
    await named.send('/me', { method: 'PATCH', json: { handle: renamed } })
    const after = await comment(author, `Still @${named.handle}`)
    const page = await reader(browser)
    expect(after).not.toBe(before)
    for (const text of [`As @${named.handle} said`, `Still @${named.handle}`]) {
      await page.goto(`/members/${author.handle}`)
      const paragraph = page.getByRole('paragraph').filter({ hasText: text })
      await paragraph.getByRole('link', { name: `@${named.handle}` }).click()
      await expect(page).toHaveURL(`/members/${renamed}`)
    }
  })
})

test('a profile shows verdicts with how its member knows, comments by pages, a picture, and no vote', async ({
  browser,
}) => {
  const member = await aClient({ name: 'Ada Profile' })
  const [point] = await pointsOf('nodejs')
  await castVote(member.id, point?.id as string, -1)
  await comment(member, 'In **production** since 2019', { verdict: 'YES', experience: 'PRODUCTION' })
  const { id: technologyId } = await db.technology.findUniqueOrThrow({ where: { slug: 'nodejs' } })
  const earlier = Array.from({ length: 20 }, (_, i) => ({
    technologyId,
    memberId: member.id,
    body: `Earlier ${i}`,
    createdAt: new Date(Date.now() - (i + 1) * 60_000),
  }))
  // Both or neither: other stories recount meanwhile.
  await db.$transaction([
    db.comment.createMany({ data: earlier }),
    db.technology.update({ where: { id: technologyId }, data: { commentCount: { increment: 20 } } }),
  ])
  const page = await reader(browser, false)
  await page.goto(`/members/${member.handle}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Profile')
  const verdicts = page.getByRole('region', { name: 'Verdicts' })
  await expect(verdicts).toContainText('Would use it again')
  await expect(verdicts).toContainText(/production/i)
  await expect(page.getByRole('region', { name: 'Comments' }).getByRole('strong')).toHaveText('production')
  await expect(main(page)).not.toContainText(point?.title as string)
  await page.getByRole('link', { name: 'Older comments' }).click()
  await expect(page).toHaveURL(`/members/${member.handle}/comments/2#comments`)
  await expect(page.getByText('Earlier 19')).toBeVisible()
  expect((await page.goto(`/members/${member.handle}/comments/3`))?.status()).toBe(404)

  const picture = await fetch(`${origin()}/members/${member.handle}/avatar.svg`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  expect(picture.headers.get('cache-control')).toContain('max-age=2592000')
  expect(await picture.text()).toMatch(/^<svg /)
  expect((await fetch(`${origin()}/members/Not%20One/avatar.svg`)).status).toBe(404)
})

test.describe('sessions', () => {
  test('are listed with their device, and end one by one or everywhere, also without JavaScript', async ({
    plainMember,
    browser,
  }) => {
    const { page, id } = plainMember
    const others = [
      await browser.newContext({ baseURL: origin() }),
      await browser.newContext({ baseURL: origin() }),
    ]
    for (const context of others) await signIn(context, id)
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0'
    const [, second] = await db.session.findMany({ where: { userId: id }, orderBy: { createdAt: 'asc' } })
    await db.session.update({ where: { id: second?.id as string }, data: { userAgent: agent } })

    await page.goto('/settings')
    const list = page.getByRole('list', { name: 'Where you are signed in' })
    await expect(list.getByRole('listitem')).toHaveCount(3)
    await expect(list.getByRole('listitem').first()).toContainText('this device')
    await list.getByRole('button', { name: 'Sign out Firefox on Windows' }).click()
    await expect(list.getByRole('listitem')).toHaveCount(2)
    expect((await others[0]?.request.get('/api/v1/me'))?.status()).toBe(401)

    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await expect(page).toHaveURL('/')
    for (const context of [plainMember.context, ...others])
      expect((await context.request.get('/api/v1/me')).status()).toBe(401)
    expect((await plainMember.context.cookies()).map(({ name }) => name)).toEqual([])
  })

  test('are nobody else’s to see or to end', async () => {
    const [one, other] = [await aClient(), await aClient()]
    const { items } = await (await one.send('/me/sessions')).json()
    expect(items).toEqual([expect.objectContaining({ isThis: true })])
    await expectProblem(
      await other.send(`/me/sessions/${items[0].id}`, { method: 'DELETE' }),
      404,
      'not-found',
    )
    await expectProblem(await other.send('/me/sessions/1', { method: 'DELETE' }), 404, 'not-found')
    expect((await one.send('/me/sessions')).status).toBe(200)
    await expectProblem(await call('/me/sessions'), 401, 'signed-out')
  })
})

test.describe('an API token', () => {
  test('is shown once, works without origin as far as its scope goes, and not after it is revoked', async ({
    plainMember,
  }) => {
    const { page, id } = plainMember
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Manage API tokens' }).click()
    await page.getByLabel('What is it for?').fill('Nightly script')
    await page.getByLabel(/^Write/).check()
    await page.getByRole('button', { name: 'Make the token' }).click()
    const secret = (await page.getByText(/^bb_/).textContent()) as string
    expect(secret).toMatch(/^bb_[\w-]{43}$/)
    await page.reload()
    await expect(main(page)).not.toContainText(secret)
    expect(JSON.stringify(await db.apiToken.findMany({ where: { memberId: id } }))).not.toContain(secret)

    const headers = { authorization: `Bearer ${secret}` }
    expect((await call('/me', { headers })).status).toBe(200)
    const [point] = await pointsOf('rust')
    const vote = {
      method: 'PUT',
      json: { value: 1 },
      headers: { ...headers, origin: 'https://elsewhere.example' },
    }
    const voted = await call(`/points/${point?.id}/vote`, vote)
    expect([voted.status, (await voted.json()).vote]).toEqual([200, 1])
    await page.reload()
    await expect(page.getByRole('list', { name: 'Your tokens' })).toContainText('last used')

    await page.getByRole('button', { name: 'Revoke Nightly script' }).click()
    await expect(page.getByRole('status')).toContainText('Revoked')
    const refused = await call('/me', { headers })
    expect(refused.headers.get('www-authenticate')).toContain('error="invalid_token"')
    await expectProblem(refused, 401, 'invalid-token')
  })

  test('that may only read writes nothing, and none makes tokens, exports or deletes', async () => {
    const member = await aClient()
    const make = async (json: unknown) => member.send('/me/tokens', { method: 'POST', json })
    const reading = await (await make({ name: 'Reads', scopes: ['READ'] })).json()
    const writing = await (await make({ name: 'Writes', scopes: ['WRITE'], expiresInDays: 1 })).json()
    const withToken = ({ secret }: { secret: string }) => ({ authorization: `bearer ${secret}` })
    const [point] = await pointsOf('rust')
    const put = { method: 'PUT', json: { value: -1 } }
    const refused = await call(`/points/${point?.id}/vote`, { ...put, headers: withToken(reading) })
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope')
    await expectProblem(refused, 403, 'missing-scope')
    await expectProblem(await call('/me', { headers: withToken(writing) }), 403, 'missing-scope')
    for (const [path, sent] of [
      ['/me/export', {}],
      ['/me/tokens', { method: 'POST', json: { name: 'More', scopes: ['READ'] } }],
      ['/me', { method: 'DELETE', json: { comments: 'KEEP' } }],
    ] as const)
      for (const token of [reading, writing])
        await expectProblem(await call(path, { ...sent, headers: withToken(token) }), 403, 'forbidden')
    expect(
      (await call(`/me/tokens/${reading.id}`, { method: 'DELETE', headers: withToken(writing) })).status,
    ).toBe(204)
    await expectProblem(
      await call('/me', { headers: { authorization: 'Bearer bb_wrong' } }),
      401,
      'invalid-token',
    )
    await db.apiToken.update({ where: { id: writing.id }, data: { expires: new Date(Date.now() - 1) } })
    await expectProblem(await call('/me', { headers: withToken(writing) }), 401, 'invalid-token')
  })

  test('is refused with words for what is wrong in the form, and there are 20 at most', async () => {
    const member = await aClient()
    const post = (json: unknown) => member.send('/me/tokens', { method: 'POST', json })
    for (const [json, field] of [
      [{ name: '', scopes: ['READ'] }, 'name'],
      [{ name: 'x', scopes: [] }, 'scopes'],
      [{ name: 'x', scopes: ['ADMIN'] }, 'scopes.0'],
      [{ name: 'x', scopes: ['READ'], expiresInDays: 0 }, 'expiresInDays'],
      [{ name: 'x', scopes: ['READ'], expiresInDays: '30' }, 'expiresInDays'],
      [{ name: 'x', scopes: ['READ'], more: 1 }, 'more'],
    ] as const)
      expect((await expectProblem(await post(json), 422, 'invalid')).errors[0].field).toBe(field)
    for (let i = 0; i < 20; i++) expect((await post({ name: `No. ${i}`, scopes: ['READ'] })).status).toBe(201)
    await expectProblem(await post({ name: 'No. 21', scopes: ['READ'] }), 409, 'conflict')
    const form = await member.send('/me/tokens', {
      method: 'POST',
      form: { name: 'No scope', expiresInDays: '30' },
    })
    expect(form.status).toBe(422)
    expect(await form.text()).toContain('No scope')
  })

  test('has pages in which axe finds nothing, in any state', async ({ member: { page } }) => {
    await page.goto('/settings/tokens')
    await expectAccessible(page)
    await page.getByLabel('What is it for?').fill('Accessible')
    await page.getByLabel(/^Read/).uncheck()
    await page.getByRole('button', { name: 'Make the token' }).click()
    await expect(main(page).getByRole('alert')).toContainText('Choose what it may do')
    await expectAccessible(page)
    await page.getByLabel(/^Read/).check()
    await page.getByRole('button', { name: 'Make the token' }).click()
    await expect(page.getByText(/^bb_/)).toBeVisible()
    await expectAccessible(page)
  })

  test('of a suspended member does not write either', async () => {
    const member = await aClient()
    const { secret } = await (
      await member.send('/me/tokens', { method: 'POST', json: { name: 'x', scopes: ['READ', 'WRITE'] } })
    ).json()
    await db.$queryRaw`select set_suspended(${member.id}::uuid, true)`
    const headers = { authorization: `Bearer ${secret}` }
    const [point] = await pointsOf('rust')
    const vote = await call(`/points/${point?.id}/vote`, { method: 'PUT', json: { value: 1 }, headers })
    await expectProblem(vote, 403, 'suspended')
    expect((await call('/me', { headers })).status).toBe(200)
    expect((await call('/me/sessions', { method: 'DELETE', headers })).status).toBe(204)
  })
})

test('a member downloads everything held about them, their votes included', async ({ member }) => {
  const [point] = await pointsOf('nodejs')
  await castVote(member.id, point?.id as string, 1)
  await member.page.goto('/settings')
  const [download] = await Promise.all([
    member.page.waitForEvent('download'),
    member.page.getByRole('link', { name: 'Download my data' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^backboard-${member.handle}-\\d{4}-\\d\\d-\\d\\d\\.json$`),
  )
  const response = await member.page.request.get('/api/v1/me/export')
  expect(response.headers()['cache-control']).toBe('private, no-store')
  const data = await response.json()
  expect(data.votes).toEqual([
    expect.objectContaining({ technology: 'nodejs', point: point?.title, value: 1 }),
  ])
  await expectProblem(await call('/me/export'), 401, 'signed-out')
})

test.describe('deleting an account', () => {
  const address = () => `leaver-${unique()}@members.example`

  async function mailedLink(page: Page, email: string): Promise<string> {
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(email)
    await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
    await page.goto('/mailbox')
    const mail = page.getByRole('article').filter({ hasText: email }).first()
    return (await mail.getByRole('link').first().getAttribute('href')) as string
  }

  for (const javaScriptEnabled of [true, false])
    test(`${javaScriptEnabled ? '' : 'without JavaScript '}takes everything out at once, and signing in brings it back`, async ({
      browser,
    }) => {
      test.setTimeout(120_000)
      const email = address()
      const { id, handle } = await aMember({ email, name: 'Zoe Leaver' })
      const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled })
      await signIn(context, id)
      const page = await context.newPage()
      const session = (await context.cookies()).find(({ name }) => name === 'backboard-session')
        ?.value as string
      const client = clientOf(session)
      const text = `Kept words ${unique()}`
      await comment(client, text)
      const [point] = await pointsOf('nodejs')
      const agree = async () =>
        (await technology('nodejs')).points.find((p: { id: string }) => p.id === point?.id).agree
      const before = await agree()
      await castVote(id, point?.id as string, 1)

      await page.goto('/settings')
      await page.getByRole('link', { name: 'Delete account…' }).click()
      await expect(page).toHaveTitle(/^Delete/)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Delete my account' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is being deleted')
      await expectAccessible(page)
      await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
      expect((await client.send('/me')).status).toBe(401)

      const signedOut = await reader(browser)
      expect((await signedOut.goto(`/members/${handle}`))?.status()).toBe(404)
      expect(await agree()).toBe(before)
      await signedOut.goto('/technologies/nodejs')
      await expect(signedOut.getByRole('article').filter({ hasText: text })).toContainText('A former member')

      await page.goto(await mailedLink(page, email))
      await expect(main(page)).toContainText('Your account is being deleted')
      await expectAccessible(page)
      await page.getByRole('button', { name: `Sign in as ${email}` }).click()
      await expect(page.getByRole('status')).toContainText('Welcome back')
      expect((await signedOut.goto(`/members/${handle}`))?.status()).toBe(200)
      await expect(main(signedOut)).toContainText(text)
      expect(await agree()).toBe(before + 1)
      await context.close()
    })

  test('is final after seven days: the words stay without a name, moderators find no member, the address is free', async ({
    browser,
  }) => {
    const email = address()
    const leaver = await aClient({ email })
    const text = `Last words ${unique()}`
    const kept = await comment(leaver, text, { verdict: 'NO', experience: 'PAST' })
    const asked = await leaver.send('/me', { method: 'DELETE', json: { comments: 'KEEP' } })
    expect(asked.status).toBe(202)
    const { deletesAt } = await asked.json()
    expect(Date.parse(deletesAt) - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * 60 * 1000)
    expect(asked.headers.getSetCookie().join()).toContain('backboard-session=; Max-Age=0')
    expect(await sevenDaysPass(leaver.id)).toBe(true)

    const page = await reader(browser, false)
    await page.goto('/technologies/nodejs')
    const article = page.getByRole('article').filter({ hasText: text })
    await expect(article).toContainText('A former member')
    await expect(article).not.toContainText('use it again')
    const stranger = await aClient()
    await expectProblem(
      await stranger.send(`/comments/${kept}`, { method: 'PATCH', json: { body: 'Mine now' } }),
      403,
      'forbidden',
    )
    await comment(stranger, 'An answer to nobody', { parentId: kept })
    const moderator = await aClient({ role: 'MODERATOR' })
    expect((await moderator.send(`/comments/${kept}`, { method: 'DELETE' })).status).toBe(204)

    await page.goto(await mailedLink(page, email))
    await expect(main(page)).not.toContainText('being deleted')
    await page.getByRole('button', { name: `Sign in as ${email}` }).click()
    await page.goto('/settings')
    await expect(page.getByLabel('Handle')).not.toHaveValue(leaver.handle)
  })

  test('asks what becomes of the comments, and a suspended member may do it too', async () => {
    const member = await aClient()
    const del = (json: unknown) => member.send('/me', { method: 'DELETE', json })
    for (const json of [{}, { comments: 'BURN' }, { comments: 'KEEP', more: 1 }])
      await expectProblem(await del(json), 422, 'invalid')
    await expectProblem(
      await member.send('/me', {
        method: 'DELETE',
        json: { comments: 'KEEP' },
        headers: { origin: 'https://evil.example' },
      }),
      403,
      'foreign-origin',
    )
    const form = await member.send('/me', { method: 'POST', form: { _method: 'DELETE', comments: 'BURN' } })
    expect(form.status).toBe(422)
    expect(await form.text()).toContain('What becomes of your comments?')
    await db.$queryRaw`select set_suspended(${member.id}::uuid, true)`
    expect((await del({ comments: 'DELETE' })).status).toBe(202)
  })
})

test('privacy and terms are linked from every page, sign-in and settings, and hold the promised facts', async ({
  page,
  member,
}) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy')
  await expect(main(page)).toContainText('backboard-session')
  await expect(main(page)).toContainText('For 7 days')
  await expectAccessible(page)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Terms' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terms')
  await expect(main(page).getByRole('link', { name: 'CC BY-SA 4.0' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/sign-in')
  await expect(main(page).getByRole('link', { name: 'Privacy' })).toBeVisible()
  await member.page.goto('/settings')
  await expect(main(member.page).getByRole('link', { name: 'Privacy' })).toBeVisible()
  await expectAccessible(member.page)
})
