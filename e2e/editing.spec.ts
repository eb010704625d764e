import type { Browser, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { castVote } from '@/lib/vote/cast-vote'
import { aMember, findDifferences } from '@/testing/factories'
import { aClient, call, expectProblem, origin } from './api'
import { expectNoViolations } from './axe'
import { aTechnology } from './editors-technology'
import { expect, pointCard, signIn, test } from './fixtures'
import { expectGoodPage } from './good-page'

type Role = 'MODERATOR' | 'ADMIN'

async function anEditor(browser: Browser, { role = 'MODERATOR' as Role, javaScriptEnabled = true } = {}) {
  const { id, handle } = await aMember({ role })
  const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled })
  await signIn(context, id)
  return { id, handle, context, page: await context.newPage() }
}

const summaryOf = (page: Page) => page.getByLabel('Summary')

for (const javaScriptEnabled of [true, false])
  test(`an editor previews and saves a technology’s text, and a reader sees it at the next load${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    browser,
    page: reader,
  }) => {
    const technology = await aTechnology()
    const { page, handle, context } = await anEditor(browser, { javaScriptEnabled })
    await reader.goto(`/technologies/${technology.slug}`)
    await expect(reader.getByText(technology.summary)).toBeVisible()

    await page.goto(`/admin/technologies?q=${technology.name}&state=DRAFT`)
    await page.getByRole('link', { name: technology.name }).click()
    await page.getByRole('link', { name: 'Edit text and facts' }).click()
    await summaryOf(page).fill('What an editor made of it, in a sentence that is better.')
    await page.getByLabel('First released').fill('2019')
    await page.getByRole('button', { name: 'Preview' }).click()
    const preview = page.getByRole('region', { name: /^Preview/ })
    await expect(preview).toContainText('What an editor made of it')
    await expect(preview).toContainText('2019')
    await expect(summaryOf(page)).toHaveValue(/What an editor made of it/)
    await reader.reload()
    await expect(reader.getByText(technology.summary)).toBeVisible()

    await page.getByLabel('Reason').selectOption({ label: 'Clearer than before' })
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText(/^Saved\./)).toBeVisible()
    await reader.reload()
    await expect(reader.getByText('What an editor made of it')).toBeVisible()
    await expect(reader.getByText(technology.summary)).toHaveCount(0)

    await reader.goto(`/technologies/${technology.slug}/versions`)
    await expect(reader.getByRole('article')).toHaveCount(2)
    await expect(reader.getByRole('article', { name: 'Version 1' })).toContainText(technology.summary)
    await reader.goto('/moderation/log')
    const line = reader.getByRole('listitem').filter({ hasText: technology.name })
    await expect(line).toContainText('text edited')
    await expect(line).toContainText('Clearer than before')
    await expect(reader.getByRole('main')).not.toContainText(handle)

    await page.goto(`/admin/technologies/${technology.slug}/edit?restore=1`)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText(/^Saved\./)).toBeVisible()
    await reader.goto(`/technologies/${technology.slug}`)
    await expect(reader.getByText(technology.summary)).toBeVisible()
    await context.close()
  })

test('of two editors the slower one keeps what was typed and sees what stands there now', async ({
  browser,
}) => {
  const technology = await aTechnology()
  const slow = await anEditor(browser)
  const quick = await anEditor(browser)
  await slow.page.goto(`/admin/technologies/${technology.slug}/edit`)
  await quick.page.goto(`/admin/technologies/${technology.slug}/edit`)
  await summaryOf(quick.page).fill('What the quicker of the two wrote about it.')
  await quick.page.getByRole('button', { name: 'Save changes' }).click()
  await expect(quick.page.getByText(/^Saved\./)).toBeVisible()

  await summaryOf(slow.page).fill('What the slower of the two wrote about it.')
  const answered = slow.page.waitForResponse((response) => response.request().method() === 'POST')
  await slow.page.getByRole('button', { name: 'Save changes' }).click()
  expect((await answered).status()).toBe(409)
  await expect(slow.page.getByRole('region', { name: 'What stands there now' })).toContainText(
    'What the quicker of the two wrote',
  )
  await expect(summaryOf(slow.page)).toHaveValue('What the slower of the two wrote about it.')
  await expectNoViolations(slow.page)
  await slow.page.getByRole('button', { name: 'Save changes' }).click()
  await expect(slow.page.getByText(/^Saved\./)).toBeVisible()
  expect((await db.technology.findUniqueOrThrow({ where: { id: technology.id } })).summary).toContain(
    'slower',
  )
  await Promise.all([slow.context.close(), quick.context.close()])
})

test('a typo tells nobody; another meaning is told to whoever voted, whose vote keeps counting', async ({
  browser,
  member,
  page: reader,
}) => {
  const { slug, first } = await aTechnology()
  await castVote(member.id, first.id, 1)
  const { page, context } = await anEditor(browser)
  const told = () => db.notification.count({ where: { memberId: member.id, kind: 'POINT_CHANGED' } })
  const edit = async (title: string, meaning: RegExp) => {
    await page.goto(`/admin/points/${first.id}/edit`)
    await page.getByLabel('Title', { exact: true }).fill(title)
    await page.getByRole('radio', { name: meaning }).check()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText(/^Saved\./)).toBeVisible()
    await reader.goto(`/technologies/${slug}`)
    await expect(pointCard(reader, title)).toBeVisible()
  }
  await edit(`${first.title}, mended`, /every vote still fits/)
  expect(await told()).toBe(0)
  await edit(`Something else ${slug}`, /ask those who voted/)
  expect(await told()).toBe(1)
  expect(await db.point.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({
    agree: 1,
    meaning: 2,
  })
  await member.page.goto(`/technologies/${slug}`)
  await expect(pointCard(member.page, `Something else ${slug}`)).toBeVisible()

  await page.goto(`/admin/points/${first.id}`)
  await page.getByRole('link', { name: 'Bring version 1 back' }).click()
  await expect(page.getByRole('radio', { name: 'Its earlier meaning comes back' })).toBeChecked()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(/^Saved\./)).toBeVisible()
  expect([await told(), (await db.point.findUniqueOrThrow({ where: { id: first.id } })).meaning]).toEqual([
    1, 1,
  ])
  expect(await findDifferences()).toEqual([])
  await context.close()
})

test('an editor adds, archives and brings back a point, and merges two and parts them, without JavaScript', async ({
  browser,
  member,
  page: reader,
}) => {
  const { slug, first, second } = await aTechnology()
  await castVote(member.id, first.id, 1)
  const { page, context } = await anEditor(browser, { javaScriptEnabled: false })
  const seen = async (title: string, count: number) => {
    await reader.goto(`/technologies/${slug}`)
    await expect(pointCard(reader, title)).toHaveCount(count)
  }
  await page.goto(`/admin/technologies/${slug}/add-point`)
  await page.getByRole('radio', { name: 'A pro' }).check()
  await page.getByLabel('Title', { exact: true }).fill(`By hand ${slug}`)
  await page.getByLabel('Explanation').fill('An editor wrote this one without anybody suggesting it.')
  await page.getByLabel('Theme').selectOption('safety')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: /^Preview/ })).toContainText(`By hand ${slug}`)
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText(/^Added\./)).toBeVisible()
  await seen(`By hand ${slug}`, 1)

  await page.goto(`/admin/points/${first.id}`)
  const archive = page.getByRole('region', { name: 'Archive it' })
  await archive.getByLabel('Reason').selectOption({ label: 'Another, in words' })
  await archive.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Say in words what the reason is.').first()).toBeVisible()
  await page.getByLabel('In words').fill('Nobody can vote on this.')
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(page.getByText(/^Archived\./)).toBeVisible()
  await seen(first.title, 0)
  expect(await db.ballot.count({ where: { memberId: member.id } })).toBe(0)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText(/^Brought back/)).toBeVisible()
  await seen(first.title, 1)
  expect(await db.ballot.count({ where: { memberId: member.id } })).toBe(1)

  await page.goto(`/admin/points/${first.id}`)
  const merge = page.getByRole('region', { name: 'Merge it into another' })
  await merge.getByLabel('The one that stays').selectOption({ label: second.title })
  await merge.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByText(/^Merged/).first()).toBeVisible()
  await seen(first.title, 0)
  expect((await db.point.findUniqueOrThrow({ where: { id: second.id } })).agree).toBe(1)
  await page.getByRole('button', { name: 'Part the two' }).click()
  await expect(page.getByText(/^Parted/)).toBeVisible()
  await seen(first.title, 1)
  expect(await findDifferences()).toEqual([])
  await context.close()
})

test('a typed number moves a point, and a stale order is shown beside the typed numbers', async ({
  browser,
  page: reader,
}) => {
  const { slug, first, second, third } = await aTechnology()
  const { page, context } = await anEditor(browser)
  const stale = await anEditor(browser)
  await stale.page.goto(`/admin/technologies/${slug}`)
  await page.goto(`/admin/technologies/${slug}`)
  await page.getByLabel(`Place of ${third.title}`).fill('1')
  await page.getByRole('button', { name: 'Store the order of the pros' }).click()
  await expect(page.getByText('The order is stored.')).toBeVisible()
  await reader.goto(`/technologies/${slug}`)
  const titles = await reader.getByRole('region', { name: 'Pros' }).getByRole('article').allTextContents()
  expect(titles.map((text) => [third, first, second].findIndex(({ title }) => text.includes(title)))).toEqual(
    [0, 1, 2],
  )

  await stale.page.getByLabel(`Place of ${first.title}`).fill('3')
  await stale.page.getByRole('button', { name: 'Store the order of the pros' }).click()
  await expect(stale.page.getByRole('region', { name: 'What stands there now' })).toContainText(third.title)
  await stale.page.getByRole('link', { name: /^Put your numbers/ }).click()
  await expect(stale.page.getByLabel(`Place of ${first.title}`)).toHaveValue('3')
  await Promise.all([context.close(), stale.context.close()])
})

test('the editors’ tools are nothing to anybody else', async ({ member, page }) => {
  const { slug, first } = await aTechnology()
  const paths = [
    '/admin',
    '/admin/technologies',
    `/admin/technologies/${slug}`,
    `/admin/technologies/${slug}/edit`,
    `/admin/technologies/${slug}/add-point`,
    `/admin/technologies/${slug}/state?to=ARCHIVED`,
    `/admin/points/${first.id}`,
    `/admin/points/${first.id}/edit`,
    '/admin/editors-list',
  ]
  for (const path of paths) {
    expect([path, (await member.page.request.get(path)).status()]).toEqual([path, 404])
    const signedOut = await page.request.get(path, { maxRedirects: 0 })
    expect([path, signedOut.headers().location]).toEqual([
      path,
      expect.stringContaining('/sign-in?returnTo='),
    ])
  }
  const { cookie } = await aClient({ role: 'MODERATOR' })
  const asModerator = async (path: string) =>
    (await fetch(`${origin()}${path}`, { headers: { cookie } })).status
  expect(await asModerator('/admin/editors-list')).toBe(404)
  for (const path of [
    '/admin/technologies/nowhere',
    '/admin/points/nothing',
    `/admin/technologies/${slug}/state?to=DRAFT`,
  ])
    expect([path, await asModerator(path)]).toEqual([path, 404])
})

test('the API refuses editors’ acts as the contract says', async () => {
  const { slug, name, kind, language, license, firstReleased, website, summary, first, second, con } =
    await aTechnology()
  const { send } = await aClient({ role: 'MODERATOR' })
  const member = await aClient()
  const why = { reason: 'OTHER', note: 'Because' }
  const text = { name, kind, language, license, firstReleased, website, repository: null, summary }
  const point = { title: first.title, detail: first.detail, theme: 'tooling', sources: [] }
  const patch = (json: object, by = send) => by(`/technologies/${slug}`, { method: 'PATCH', json })
  const put = (path: string, json: object, by = send) =>
    by(path, { method: 'PUT', json: { ...why, ...json } })

  await expectProblem(await call(`/technologies/${slug}`, { method: 'PATCH', json: {} }), 401, 'signed-out')
  const foreign = await send(`/technologies/${slug}`, {
    method: 'PATCH',
    json: {},
    headers: { origin: 'https://evil.example' },
  })
  await expectProblem(foreign, 403, 'foreign-origin')
  await expectProblem(await patch({}, member.send), 403, 'forbidden')
  for (const path of [
    `/points/${first.id}/archived`,
    `/points/${first.id}/merged`,
    `/technologies/${slug}/order`,
    `/technologies/${slug}/state`,
  ])
    await expectProblem(await put(path, {}, member.send), 403, 'forbidden')
  await expectProblem(await put('/editors-list', { technologies: [], seen: [] }), 403, 'forbidden')

  const missing = await expectProblem(await patch({ ...text, version: 1 }), 422, 'invalid')
  expect(missing.errors.map(({ field }: { field: string }) => field)).toEqual(['reason'])
  for (const json of [
    { ...text, ...why, version: '1' },
    { ...text, ...why, version: 1, colour: 'red' },
    { ...text, ...why, version: 1, website: 'javascript:alert(1)' },
    { ...text, ...why, version: 1, summary: 'short' },
    { ...text, version: 1, reason: 'OTHER' },
    { ...text, ...why, version: 1, name: 'a\0b' },
  ])
    await expectProblem(await patch(json), 422, 'invalid')
  await expectProblem(
    await send('/technologies/nowhere', { method: 'PATCH', json: { ...text, ...why, version: 1 } }),
    404,
    'not-found',
  )
  const stale = await expectProblem(await patch({ ...text, ...why, version: 7 }), 409, 'conflict')
  expect(stale.current).toMatchObject({ name, summary, version: 1, state: 'DRAFT' })
  await expectProblem(await patch({ ...text, ...why, version: 1 }), 409, 'conflict')
  expect((await patch({ ...text, ...why, version: 1, license: null })).status).toBe(200)

  const edit = { ...point, ...why, version: 1, changesMeaning: false }
  for (const json of [
    { ...edit, theme: null },
    { ...edit, changesMeaning: 'no' },
    { ...edit, title: 'Another', meaning: 5 },
  ])
    await expectProblem(await send(`/points/${first.id}`, { method: 'PATCH', json }), 422, 'invalid')
  await expectProblem(await send('/points/nothing', { method: 'PATCH', json: edit }), 404, 'not-found')
  const add = { ...point, ...why, side: 'PRO' }
  await expectProblem(
    await send(`/technologies/${slug}/editorial-points`, { method: 'POST', json: add }),
    422,
    'invalid',
  )

  await expectProblem(await put(`/points/${first.id}/merged`, { into: con.id }), 422, 'invalid')
  await expectProblem(await put(`/points/${first.id}/merged`, { into: null }), 409, 'conflict')
  await expectProblem(await put(`/points/${first.id}/archived`, { archived: false }), 409, 'conflict')
  const order = { side: 'PRO', seen: [first.id, second.id], points: [second.id, first.id] }
  await expectProblem(await put(`/technologies/${slug}/order`, order), 409, 'conflict')
  await expectProblem(
    await put(`/technologies/${slug}/state`, { seen: 'DRAFT', state: 'LISTED' }),
    409,
    'conflict',
  )
  await expectProblem(
    await put(`/technologies/${slug}/state`, { seen: 'LISTED', state: 'ARCHIVED' }),
    409,
    'conflict',
  )
  expect((await put(`/technologies/${slug}/state`, { seen: 'DRAFT', state: 'ARCHIVED' })).status).toBe(200)
  await expectProblem(
    await send(`/technologies/${slug}/editorial-points`, {
      method: 'POST',
      json: { ...add, title: 'New one' },
    }),
    409,
    'conflict',
  )
})

test('nothing is wrong with the editors’ tools in either theme or at 320 px', async ({ browser }) => {
  test.setTimeout(180_000)
  const { slug, first, second, con } = await aTechnology()
  const { page, context, id } = await anEditor(browser, { role: 'ADMIN' })
  await db.$queryRaw`select unite_points(${id}::uuid, ${first.id}::uuid, ${second.id}::uuid, 'SAYS_THE_SAME', null)::text`
  await db.$queryRaw`select archive_point(${id}::uuid, ${con.id}::uuid, true, 'OUTDATED', null)::text`
  for (const path of [
    '/admin?done=saved',
    '/admin/technologies',
    '/admin/technologies?q=nothing-of-this-name',
    `/admin/technologies/${slug}?done=ordered`,
    `/admin/technologies/${slug}/edit`,
    `/admin/technologies/${slug}/edit?preview=1&name=x&summary=short`,
    `/admin/technologies/${slug}/add-point?preview=1&title=A+title&detail=An+explanation&theme=safety`,
    `/admin/technologies/${slug}/state?to=ARCHIVED`,
    `/admin/points/${second.id}`,
    `/admin/points/${second.id}/edit`,
    `/admin/points/${first.id}`,
    `/admin/points/${con.id}`,
    '/admin/editors-list?place.rust=1&was=rust',
    '/admin/editors-list?place.rust=first',
    `/technologies/${slug}/versions`,
  ]) {
    await expectGoodPage(page, path)
  }
  await context.close()
})
