import { expect, test } from '@playwright/test'
import { startSmtpServer } from '@/testing/smtp-server'
import { newAddress } from './mailbox'
import { startOwnSite } from './own-site'

const SITE_URL = 'http://localhost:4999'

test('mails are counted by who really asks, and who waits is told how the mail fares', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const server = await startSmtpServer()
  const site = await startOwnSite({
    EMAIL_SERVER: server.url,
    EMAIL_FROM: 'Backboard <no-reply@backboard.example>',
    RATE_LIMIT_SCALE: '1',
    TRUSTED_PROXIES: '127.0.0.1',
    SITE_URL,
  })
  const ask = (forwarded: string, email = newAddress()) =>
    fetch(`${site.origin}/api/auth/signin/email`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: SITE_URL, 'x-forwarded-for': forwarded },
      body: new URLSearchParams({ email }),
    })
  try {
    // Whatever a client writes before what the proxy adds, the proxy's word counts, and a /64 is one network.
    const forged = (n: number) => [`198.51.100.${n}`, `10.0.0.${n}, 127.0.0.1`, 'unknown', ''][n % 4]
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => ask(`${forged(n)}, 2001:db8:1:2::${n.toString(16)}`)),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(25)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(15)
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(200)
    expect((await ask('2001:db8:1:3::1')).status).toBe(303)

    const email = newAddress()
    const toOne = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(`203.0.113.${n}`, email)))
    expect(toOne.filter(({ status }) => status === 303)).toHaveLength(5)
    await expect.poll(() => server.taken.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(27)
    expect((await server.mailsTo(email)).length).toBeLessThanOrEqual(5)

    await server.behave('refuse-address')
    const page = await browser.newPage()
    const cookieOf = async (address: string) =>
      (await ask('203.0.113.200', address)).headers.getSetCookie()[0]?.split(';')[0]?.split('=')[1] ?? ''
    const open = async (value: string) => {
      await page.context().addCookies([{ name: 'backboard-asking', value, url: site.origin }])
      await page.goto(`${site.origin}/sign-in/check-your-mail`)
    }
    const value = await cookieOf('nobody@members.example')
    await expect(async () => {
      await open(value)
      await expect(page.getByRole('main')).toContainText('The mail server refused the address', {
        timeout: 500,
      })
    }).toPass({ timeout: 20_000 })

    await server.behave('put-off')
    const waiting = await cookieOf('ada@members.example')
    await expect(async () => {
      await open(waiting)
      await expect(page.getByRole('main')).toContainText('The mail has not gone yet', { timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await server.behave('accept')
    await expect
      .poll(async () => (await server.mailsTo('ada@members.example')).length, { timeout: 60_000 })
      .toBe(1)
    await open(waiting)
    await expect(page.getByRole('main')).not.toContainText('The mail has not gone yet')
    await page.close()
  } finally {
    await site.stop()
    await server.kill()
  }
})
