import type { Page } from '@playwright/test'
import { hashSessionToken, newSessionToken } from '@/lib/session/session-token'
import { call, clientOf, expectProblem } from './api'
import { expectNoViolations } from './axe'
import { expect, test } from './fixtures'
import { startOwnSite } from './own-site'
import { addAuthenticator, namedOrigin, signInByName } from './virtual-authenticator'

const main = (page: Page) => page.getByRole('main')
let site: Awaited<ReturnType<typeof startOwnSite>>
test.beforeAll(async () => {
  site = await startOwnSite({ REQUIRE_PASSKEY_FOR_STAFF: 'true' })
})
test.afterAll(() => site.stop())

async function staffMember(role: 'MODERATOR' | 'ADMIN') {
  const handle = `staff-${newSessionToken().slice(0, 8).toLowerCase().replaceAll(/[_-]/g, 'x')}`
  const [row] = await site.sql`
    insert into member (handle, email, email_verified, role)
    values (${handle}, ${`${handle}@members.example`}, now(), ${role}) returning id`
  return { id: row?.id as string, handle, newSession: () => sessionOf(row?.id) }
}

async function sessionOf(id: string): Promise<string> {
  const token = newSessionToken()
  await site.sql`insert into session (token_hash, member_id, expires)
    values (${hashSessionToken(token)}, ${id}, now() + interval '1 day')`
  return token
}

test('a moderator who came by mail is led to add a passkey, moderates, and needs it the next time', async ({
  browser,
}) => {
  const { id, newSession } = await staffMember('MODERATOR')
  const context = await browser.newContext({ baseURL: namedOrigin(site.origin) })
  const token = await newSession()
  await signInByName(context, token, site.origin)
  const page = await context.newPage()
  const authenticator = await addAuthenticator(page)
  const client = clientOf(token, site.origin)

  for (const path of ['/moderation', '/admin', '/moderation/log/full', '/moderation/members']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staff sign in with a passkey here')
  }
  await expectNoViolations(page)
  await expectProblem(await client.send('/moderation/queue'), 403, 'passkey-required')
  await page.goto('/moderation')
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page).toHaveURL('/moderation')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation')
  expect((await client.send('/moderation/queue')).status).toBe(200)

  // Whoever reads the mail gets in, but is no moderator and cannot become one.
  const byMail = await newSession()
  const thief = clientOf(byMail, site.origin)
  await expectProblem(await thief.send('/moderation/queue'), 403, 'passkey-required')
  await expectProblem(await thief.send('/me/passkeys/options', { method: 'POST' }), 403, 'passkey-required')
  const [passkey] = await site.sql`select id from passkey where member_id = ${id}`
  const removal = `/me/passkeys/${passkey?.id}`
  await expectProblem(await thief.send(removal, { method: 'DELETE' }), 403, 'passkey-required')
  await expectProblem(await client.send(removal, { method: 'DELETE' }), 409, 'conflict')

  await context.clearCookies()
  await signInByName(context, byMail, site.origin)
  await page.goto('/moderation/flags')
  await expect(main(page)).toContainText('If you have lost it')
  await page.getByRole('button', { name: 'Sign in with your passkey' }).click()
  await expect(page).toHaveURL('/moderation/flags')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flagged ballots')
  expect(await authenticator.credentials()).toHaveLength(1)
  await context.close()
})

test('staff without a passkey do what any member does and nothing more, and no API token has staff rights', async () => {
  const staff = await staffMember('ADMIN')
  const client = clientOf(await staff.newSession(), site.origin)
  const me = await (await client.send('/me')).json()
  expect(me.member.role).toBe('ADMIN')
  const other = await site.aClient()
  const posted = await other.send('/technologies/rust/comments', { method: 'POST', json: { body: 'Fine.' } })
  const { id } = await posted.json()
  await expectProblem(await client.send(`/comments/${id}`, { method: 'DELETE' }), 403, 'passkey-required')
  const own = await client.send('/technologies/rust/comments', { method: 'POST', json: { body: 'Mine.' } })
  expect((await client.send(`/comments/${(await own.json()).id}`, { method: 'DELETE' })).status).toBe(204)
  await expectProblem(
    await client.send(`/members/${staff.handle}/role`, { method: 'PUT', json: { role: 'MEMBER' } }),
    403,
    'passkey-required',
  )
  await expectProblem(
    await client.send('/editors-list', { method: 'PUT', json: {} }),
    403,
    'passkey-required',
  )
  const made = await client.send('/me/tokens', {
    method: 'POST',
    json: { name: 'x', scopes: ['READ', 'WRITE'] },
  })
  const headers = { authorization: `Bearer ${(await made.json()).secret}` }
  await expectProblem(await call('/moderation/queue', { headers }, site.origin), 403, 'passkey-required')
})
