import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSiteServer } from '@/scripts/start/site-server'
import { aMember, aSessionOf, pointsOf } from '@/testing/factories'
import { freePort } from '@/testing/free-port'
import { aClient, clientOf, expectProblem, origin } from './api'
import { expect, test } from './fixtures'
import { mailedLink, newAddress } from './mailbox'

/** A second process of the site that the stories use, on the same database. */
async function aSecondProcess() {
  const logsDir = mkdtempSync(join(tmpdir(), 'backboard-second-'))
  const port = String(await freePort())
  const env = { ...process.env, HOST: '127.0.0.1', PORT: port, BASE_URL: `http://127.0.0.1:${port}` }
  const server = await startSiteServer({
    buildDir: process.env.BUILD_DIR as string,
    logsDir,
    env,
    isShown: false,
  })
  return {
    origin: env.BASE_URL,
    stop: async () => {
      await server.stop()
      rmSync(logsDir, { recursive: true, force: true })
    },
  }
}

test('what ends sessions ends them in every process for the very next request, and a suspension stops writing', async () => {
  test.setTimeout(120_000)
  const second = await aSecondProcess()
  try {
    const admin = await aClient({ role: 'ADMIN' })
    const [point] = await pointsOf('rust')
    const vote = { method: 'PUT', json: { value: 1 } }
    const here = async (token: string) => (await clientOf(token).send('/me')).status
    const there = async (token: string) => (await clientOf(token, second.origin).send('/me')).status
    const ends: [string, (id: string, handle: string, token: string) => Promise<Response>][] = [
      ['sign out everywhere', (_, __, token) => clientOf(token).send('/me/sessions', { method: 'DELETE' })],
      [
        'deletion',
        (_, __, token) => clientOf(token).send('/me', { method: 'DELETE', json: { comments: 'KEEP' } }),
      ],
      [
        'change of role',
        (_, handle) => admin.send(`/members/${handle}/role`, { method: 'PUT', json: { role: 'MODERATOR' } }),
      ],
    ]
    for (const [what, end] of ends) {
      const { id, handle } = await aMember()
      const [token, other] = [await aSessionOf(id), await aSessionOf(id)]
      expect([await here(token), await there(other)], what).toEqual([200, 200])
      expect((await end(id, handle, token)).ok, what).toBe(true)
      expect([await there(other), await there(token), await here(other)], what).toEqual([401, 401, 401])
    }

    const { id } = await aMember()
    const writer = clientOf(await aSessionOf(id), second.origin)
    expect((await writer.send(`/points/${point?.id}/vote`, vote)).status).toBe(200)
    const suspended = await admin.send('/moderation/decisions', {
      method: 'POST',
      json: { subject: { type: 'MEMBER', id }, decision: 'SUSPEND', reason: 'SPAM' },
    })
    expect(suspended.ok).toBe(true)
    await expectProblem(await writer.send(`/points/${point?.id}/vote`, vote), 403, 'suspended')
    expect((await writer.send('/me')).status).toBe(200)
  } finally {
    await second.stop()
  }
})

test('a session that somebody planted before the sign-in is worth nothing after it', async ({
  context,
  page,
}) => {
  const email = newAddress()
  const planted = await aSessionOf((await aMember()).id)
  const plant = (value: string) =>
    context.addCookies([{ name: 'backboard-session', value, url: origin(), httpOnly: true, sameSite: 'Lax' }])
  const sessionNow = async () =>
    (await context.cookies()).find(({ name }) => name === 'backboard-session')?.value as string
  const unknown = 'A'.repeat(43)
  for (const token of [unknown, planted]) {
    await context.clearCookies({ name: 'backboard-session' })
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(email)
    await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
    await plant(token)
    await page.goto(await mailedLink(page, email))
    await page.getByRole('button', { name: `Sign in as ${email}` }).click()
    await expect(page).not.toHaveURL(/sign-in/)
    expect(await sessionNow()).toMatch(/^[\w-]{43}$/)
    expect(await sessionNow()).not.toBe(token)
    expect((await clientOf(token).send('/me')).status).toBe(401)
    expect((await clientOf(await sessionNow()).send('/me')).status).toBe(200)
  }
})

test('an administrator who changes their own role goes on under a new token, their API tokens do not', async () => {
  const admin = await aClient({ role: 'ADMIN' })
  const made = await (
    await admin.send('/me/tokens', { method: 'POST', json: { name: 'x', scopes: ['READ'] } })
  ).json()
  const changed = await admin.send(`/members/${admin.handle}/role`, {
    method: 'PUT',
    json: { role: 'MEMBER' },
  })
  expect(changed.status).toBe(200)
  const token = changed.headers
    .getSetCookie()
    .join()
    .match(/backboard-session=([\w-]{43});/)?.[1] as string
  expect((await admin.send('/me')).status).toBe(401)
  const me = await (await clientOf(token).send('/me')).json()
  expect(me.member).toMatchObject({ handle: admin.handle, role: 'MEMBER' })
  const program = await clientOf('none').send('/me', { headers: { authorization: `Bearer ${made.secret}` } })
  await expectProblem(program, 401, 'invalid-token')
})
