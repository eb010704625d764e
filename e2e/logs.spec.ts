import { expect, test } from '@playwright/test'
import { startOwnSite } from './own-site'

const QUERY = 'somebody.searching@members.example'
const TOKEN = 'b3c1f5a97d2e4c60a8f1d3e5b7c9'

test('the log tells what happened by request, and nothing of who it was', async () => {
  test.setTimeout(90_000)
  const site = await startOwnSite({ LOG_FORMAT: 'json', LOG_LEVEL: 'debug' })
  try {
    const { origin, aClient, pointId, line } = site
    const { send, cookie } = await aClient()
    const { member } = await (await send('/me')).json()
    const id = await pointId('rust')
    const vote = (value: unknown) => send(`/points/${id}/vote`, { method: 'PUT', json: { value } })
    const voted = await vote(1)
    const requestId = voted.headers.get('x-request-id')
    expect([voted.status, requestId]).toEqual([200, expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect((await vote('much')).status).toBe(422)
    await send('/technologies/rust/comments', { method: 'POST', json: { body: 'A very private sentence.' } })
    for (const path of [
      `/search?q=${QUERY}`,
      `/members/${member.handle}`,
      `/api/auth/callback/email?token=${TOKEN}&email=${encodeURIComponent(QUERY)}`,
      `/drafts/${TOKEN}`,
    ])
      await fetch(origin + path, { headers: { cookie, 'x-forwarded-for': '203.0.113.77' } })
    line.cut()
    const refused = await vote(-1)
    expect(refused.status).toBe(503)
    const failedId = refused.headers.get('x-request-id')
    await expect.poll(() => site.logged()).toContain(`"requestId":"${failedId}"`)

    const text = site.logged()
    const entries = text
      .split('\n')
      .filter((entry) => entry.startsWith('{'))
      .map((entry) => JSON.parse(entry))
    const answered = entries.find((entry) => entry.requestId === requestId && entry.msg === 'answered')
    expect(answered).toMatchObject({ level: 'info', method: 'PUT', kind: 'write', status: 200 })
    expect(answered.path).toBe('/api/v1/points/…/vote')
    expect(entries.find((entry) => entry.requestId === failedId)).toMatchObject({
      level: 'warn',
      status: 503,
    })
    const secrets = [cookie.split('=')[1], member.handle, '@members.example', QUERY, TOKEN, '203.0.113.77']
    for (const secret of [...secrets, 'private sentence']) expect(text).not.toContain(secret)
  } finally {
    await site.stop()
  }
})
