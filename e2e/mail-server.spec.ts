import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { startSmtpServer } from '@/testing/smtp-server'
import { call } from './api'
import { startOwnSite } from './own-site'

test('no request waits for the mail server, and nothing is lost while it is slow or gone', async () => {
  test.setTimeout(120_000)
  const server = await startSmtpServer()
  const site = await startOwnSite({
    EMAIL_SERVER: server.url,
    EMAIL_FROM: 'Backboard <no-reply@backboard.example>',
  })
  try {
    const [asker, answerer] = [await site.aClient(), await site.aClient()]
    const post = (client: typeof asker, json: object) =>
      client.send('/technologies/rust/comments', { method: 'POST', json })
    const asked = await (await post(asker, { body: 'How is the compiler today?' })).json()
    const answer = async () => {
      const began = performance.now()
      const { status } = await post(answerer, { body: `Answer ${randomUUID()}`, parentId: asked.id })
      expect([status, performance.now() - began < 3000]).toEqual([201, true])
    }
    await answer()
    await expect.poll(() => server.taken.length, { timeout: 15_000 }).toBe(1)
    expect(server.taken[0]?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')

    await server.kill()
    for (let i = 0; i < 3; i++) await answer()
    await server.start()
    await expect.poll(() => server.taken.length, { timeout: 45_000 }).toBe(4)

    await server.behave('slow')
    await answer()
    const began = performance.now()
    const link = await call(
      '/../auth/signin/email',
      { method: 'POST', form: { email: 'ada@members.example' }, headers: { origin: site.origin } },
      site.origin,
    )
    expect([link.status, performance.now() - began < 3000]).toEqual([303, true])
    await server.behave('accept')
    await expect.poll(() => server.taken.length, { timeout: 90_000 }).toBe(6)
    expect(await server.mailsTo('ada@members.example')).toHaveLength(1)
  } finally {
    await site.stop()
    await server.kill()
  }
})
