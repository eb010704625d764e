import { expect, test } from '@playwright/test'
import { hashSessionToken } from '@/lib/session/session-token'
import { expectProblem } from './api'
import { expectNoViolations } from './axe'
import { startOwnSite } from './own-site'
import { edition } from './run-node'

type Site = Awaited<ReturnType<typeof startOwnSite>>

const YEAR = new Date().getUTCFullYear()
const close = (title: string) => ({ method: 'POST', json: { year: YEAR, title } })

async function aClient(site: Site, role: 'MEMBER' | 'MODERATOR' | 'ADMIN') {
  const client = await site.aClient()
  const token = client.cookie.slice(client.cookie.indexOf('=') + 1)
  await site.sql`update member set role = ${role}::role
    where id = (select member_id from session where token_hash = ${hashSessionToken(token)})`
  return { ...client, token }
}

/** Somebody is enough to lift Rust above its neighbour: it moves from 6th. */
async function voteForRust(site: Site) {
  const points = await site.sql`select p.id, p.side from point p join technology t on t.id = p.technology_id
    where t.slug = 'rust'`
  for (let i = 0; i < 6; i++) {
    const { send } = await site.aClient()
    for (const { id, side } of points)
      await send(`/points/${id}/vote`, { method: 'PUT', json: { value: side === 'PRO' ? 1 : -1 } })
  }
}

test('an operator closes an edition: it shows at once, with its hash and what changed, and never changes', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const site = await startOwnSite()
  try {
    await voteForRust(site)
    await page.goto(`${site.origin}/technologies/rust`)
    await expect(page.getByText('since 2024').first()).toBeVisible()
    const { code, said } = await edition(site.line.url, 'close', `${YEAR}`, '--title', 'Top backends')
    expect([code, said]).toEqual([0, expect.stringMatching(/SHA-256 [0-9a-f]{64}/)])
    const hash = said.trim().slice(-64)

    await expect
      .poll(async () => (await (await fetch(`${site.origin}/api/v1/editions`)).json()).items.length)
      .toBe(2)
    const ranking = await (await fetch(`${site.origin}/api/v1/ranking`)).json()
    for (const { change, rank } of ranking.technologies) expect(change).toEqual({ edition: YEAR, from: rank })

    await page.goto(`${site.origin}/editions`)
    await expect(page.getByText(/^Against 2024: 1 up/)).toBeVisible()
    await page.getByRole('link', { name: 'Top backends' }).click()
    const list = page.getByRole('list', { name: 'Top backends' })
    await expect(list.getByRole('listitem')).toHaveCount(7)
    await expect(list.getByRole('listitem').filter({ hasText: 'Rust' })).toContainText('since 2024')
    const proof = page.getByRole('region', { name: 'Recompute it yourself' })
    await expect(proof).toContainText(hash)
    await expect(proof).toContainText(`--edition ${YEAR}`)

    await expectNoViolations(page)

    const address = await proof.getByRole('link', { name: 'its anonymous ballots' }).getAttribute('href')
    const ballots = await fetch(`${site.origin}${address}`)
    expect((await ballots.text()).split('\n')).toHaveLength(7)
    expect(ballots.headers.get('cache-control')).toContain('immutable')
    const etag = ballots.headers.get('etag') as string
    const again = await fetch(`${site.origin}${address}`, { headers: { 'if-none-match': etag } })
    expect([etag, again.status]).toEqual([`"${hash}"`, 304])

    await expect(site.sql`update edition_entry set score = 99 where edition_year = ${YEAR}`).rejects.toThrow(
      /closed and can never change/,
    )
    const shown = await edition(site.line.url, 'show', `${YEAR}`)
    expect(shown.said).toContain('was 6')
    expect((await edition(site.line.url, 'list')).said).toContain(hash)
    for (const [args, reason] of [
      [['close', `${YEAR}`, '--title', 'Once more'], 'closed stays as it is'],
      [['close', `${YEAR + 1}`, '--title', 'Too soon'], 'has not begun'],
      [['close', `${YEAR}`, '--title', 'xy'], 'at least 3'],
      [['close', `${YEAR}`], 'npm run edition'],
      [['show', '1999'], 'no edition 1999'],
    ] as const) {
      const refused = await edition(site.line.url, ...args)
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining(reason)])
    }
  } finally {
    await site.stop()
  }
})

test('an administrator closes an edition in the site, and nobody else can', async ({ browser }) => {
  test.setTimeout(90_000)
  const site = await startOwnSite()
  const api = (path: string) => `${site.origin}/api/v1${path}`
  try {
    const nobody = await fetch(api('/editions'), { method: 'POST', body: '{}' })
    await expectProblem(nobody, 401, 'signed-out')
    for (const role of ['MEMBER', 'MODERATOR'] as const) {
      const { send, cookie } = await aClient(site, role)
      await expectProblem(await send('/editions', close('A title')), 403, 'forbidden')
      expect((await fetch(`${site.origin}/editions/close`, { headers: { cookie } })).status).toBe(404)
    }
    const { send, token } = await aClient(site, 'ADMIN')
    const foreign = await send('/editions', {
      ...close('A title'),
      headers: { origin: 'https://evil.example' },
    })
    await expectProblem(foreign, 403, 'foreign-origin')
    for (const json of [
      { year: `${YEAR}`, title: 'A title' },
      { year: YEAR + 1, title: 'A title' },
      { year: 1850, title: 'A title' },
      { year: YEAR, title: '  x ' },
      { year: YEAR, title: 'x'.repeat(121) },
      { year: YEAR, title: 'Two\nlines' },
      { year: YEAR, title: 'A title', hash: 'mine' },
    ])
      await expectProblem(await send('/editions', { method: 'POST', json }), 422, 'invalid')

    for (const javaScriptEnabled of [false, true]) {
      const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled })
      await context.addCookies([{ name: 'backboard-session', value: token, url: site.origin }])
      const page = await context.newPage()
      await page.goto('/editions/close')
      await page.getByLabel('Title').fill('No')
      const button = page.getByRole('button', { name: 'Close the edition for good' })
      await button.click()
      await expect(page).toHaveTitle(/^Error: Close an edition/)
      await expect(page.getByLabel('Title')).toHaveValue('No')
      if (javaScriptEnabled) await expectNoViolations(page)
      await page.getByLabel('Title').fill('The best of the year')
      await button.click()
      if (javaScriptEnabled) {
        await expect(page.getByText('has its edition already').first()).toBeVisible()
        await expect(page.getByLabel('Title')).toHaveValue('The best of the year')
      } else {
        await expect(page).toHaveURL(/\/editions$/)
        await expect(page.getByRole('link', { name: 'The best of the year' })).toBeVisible()
      }
      await context.close()
    }
    await expectProblem(await send('/editions', close('Once more')), 409, 'conflict')
    const listed = await (await fetch(api('/editions'))).json()
    expect(listed.items.map(({ year }: { year: number }) => year)).toEqual([YEAR, 2024])
  } finally {
    await site.stop()
  }
})
