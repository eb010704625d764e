import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { makeToken } from '@/lib/token/make-token'
import { aMember, aPasskeyOf } from '@/testing/factories'
import { aClient, call, clientOf, expectProblem, origin } from './api'
import { expectNoViolations } from './axe'
import { expect, signIn, test } from './fixtures'
import { expectGoodPage } from './good-page'
import { mailedLink, newAddress } from './mailbox'

const main = (page: Page) => page.getByRole('main')
/** As if everybody had signed in an hour ago. */
const anHourAgo = (userId: string) =>
  db.session.updateMany({ where: { userId }, data: { authenticatedAt: new Date(Date.now() - 3600_000) } })

async function confirmByMail(page: Page, email: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm that it is you')
  await expect(page.getByLabel('Email address')).toHaveValue(email)
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
  await page.goto(await mailedLink(page, email))
  await page.getByRole('button', { name: `Sign in as ${email}` }).click()
}

const SENSITIVE: [string, { method?: string; json?: unknown }][] = [
  ['/me', { method: 'DELETE', json: { comments: 'KEEP' } }],
  ['/me/tokens', { method: 'POST', json: { name: 'x', scopes: ['READ'] } }],
  ['/me/export', {}],
  ['/me/passkeys/options', { method: 'POST' }],
  ['/me/passkeys', { method: 'POST', json: {} }],
  ['/me/passkeys/00000000-0000-4000-8000-000000000000', { method: 'DELETE' }],
  ['/me/services/00000000-0000-4000-8000-000000000000', { method: 'DELETE' }],
]

test('the API asks for a fresh sign-in before every sensitive act, and no token ever does one', async () => {
  const admin = await aClient({ role: 'ADMIN' })
  const { handle } = await aMember()
  const acts = [
    ...SENSITIVE,
    [`/members/${handle}/role`, { method: 'PUT', json: { role: 'MODERATOR' } }] as (typeof SENSITIVE)[number],
  ]
  const made = await makeToken(admin.id, { name: 'All', scopes: ['READ', 'WRITE'] })
  const token = { authorization: `Bearer ${'secret' in made && made.secret}` }
  for (const [path, sent] of acts)
    await expectProblem(await call(path, { ...sent, headers: token }), 403, 'forbidden')
  await anHourAgo(admin.id)
  for (const [path, sent] of acts) await expectProblem(await admin.send(path, sent), 403, 'fresh-sign-in')
  expect(await db.member.findUnique({ where: { handle } })).toMatchObject({ role: 'MEMBER' })
  expect(await db.member.findUnique({ where: { id: admin.id } })).toMatchObject({ deletesAt: null })
  // What ends access asks for nothing, and neither does daily life.
  expect((await admin.send('/me')).status).toBe(200)
  expect((await admin.send('/me/tokens', { method: 'DELETE' })).status).toBe(204)
  expect((await admin.send('/me/sessions', { method: 'DELETE' })).status).toBe(204)
})

for (const kind of ['member', 'plainMember'] as const)
  test(`what was typed for a token waits while its ${kind} confirms by mail, and is nobody else’s to see`, async ({
    browser,
    member,
    plainMember,
  }) => {
    const { page, id } = kind === 'member' ? member : plainMember
    const email = newAddress()
    await db.member.update({ where: { id }, data: { email } })
    await page.goto('/settings/tokens')
    await anHourAgo(id)
    await page.getByLabel('What is it for?').fill('Nightly backup')
    await page.getByRole('button', { name: 'Make the token' }).click()
    await expect(page).toHaveURL(/\/sign-in\/again\?returnTo=%2Fdrafts%2F/)
    const draft = new URL(page.url()).searchParams.get('returnTo') as string
    if (kind === 'member') await expectNoViolations(page)
    expect(await db.apiToken.count({ where: { memberId: id } })).toBe(0)

    const other = await browser.newContext({ baseURL: origin() })
    await signIn(other, (await aMember()).id)
    const otherPage = await other.newPage()
    expect((await otherPage.goto(draft))?.status()).toBe(404)
    await other.close()

    const before = await page.context().cookies()
    await confirmByMail(page, email)
    await expect(page).toHaveURL(draft)
    await expect(page.getByLabel('What is it for?')).toHaveValue('Nightly backup')
    const session = (all: typeof before) => all.find(({ name }) => name === 'backboard-session')?.value
    const earlier = session(before) as string
    expect(session(await page.context().cookies())).not.toBe(earlier)
    expect((await clientOf(earlier).send('/me')).status).toBe(401)
    await page.getByRole('button', { name: 'Make the token' }).click()
    await expect(page.getByText(/^bb_/)).toBeVisible()
  })

test('signing in as somebody else confirms nothing', async ({ member: { page, id } }) => {
  const [email, others] = [newAddress(), newAddress()]
  await db.member.update({ where: { id }, data: { email } })
  await aMember({ email: others })
  await page.goto('/settings/delete')
  await anHourAgo(id)
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page).toHaveURL(/\/sign-in\/again/)
  const draft = new URL(page.url()).searchParams.get('returnTo') as string
  await page.getByLabel('Email address').fill(others)
  await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
  await page.goto(await mailedLink(page, others))
  await page.getByRole('button', { name: `Sign in as ${others}` }).click()
  await expect(page).toHaveURL(draft)
  await expect(main(page)).not.toContainText('Delete my account')
  expect(await db.member.findUnique({ where: { id } })).toMatchObject({ deletesAt: null })
})

test('the download leads to the confirmation and back', async ({ member: { page, id } }) => {
  const email = newAddress()
  await db.member.update({ where: { id }, data: { email } })
  await page.goto('/settings')
  await anHourAgo(id)
  await page.getByRole('link', { name: 'Download my data' }).click()
  await confirmByMail(page, email)
  await expect(page).toHaveURL('/settings#data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download my data' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
})

test('nothing is wrong with the page that asks, with and without passkeys', async ({
  member: { page, id },
}) => {
  await anHourAgo(id)
  await expectGoodPage(page, '/sign-in/again?returnTo=/settings/passkeys')
  await expectGoodPage(page, '/settings/passkeys')
  await aPasskeyOf(id)
  await expectGoodPage(page, '/sign-in/again')
  await expect(page.getByRole('button', { name: 'Confirm with a passkey' })).toBeVisible()
  await expectGoodPage(page, '/settings/passkeys')
})
