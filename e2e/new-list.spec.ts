import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { hashSessionToken } from '@/lib/session/session-token'
import { startOwnSite } from './own-site'
import { technologies } from './run-node'

const YEAR = new Date().getUTCFullYear() + 1

test('an administrator sees what an order of the editors’ list does before it is stored, and an operator imports a new year’s list', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  const site = await startOwnSite()
  try {
    const client = await site.aClient()
    const token = client.cookie.slice(client.cookie.indexOf('=') + 1)
    await site.sql`update member set role = 'ADMIN'
      where id = (select member_id from session where token_hash = ${hashSessionToken(token)})`
    await context.addCookies([
      { name: 'backboard-session', value: token, url: site.origin, httpOnly: true, sameSite: 'Lax' },
    ])
    const ranking = async () =>
      (
        (await (await fetch(`${site.origin}/api/v1/ranking`)).json()) as { technologies: { slug: string }[] }
      ).technologies.map(({ slug }) => slug)
    const before = await ranking()

    await page.goto(`${site.origin}/admin/editors-list`)
    await page.getByLabel('Place of Rust').fill('1')
    await page.getByRole('button', { name: 'Show what it does' }).click()
    const effects = page.getByRole('table', { name: 'What it does to the ranking' })
    await expect(effects.getByRole('row', { name: /Rust/ })).toContainText('6.')
    await expect(effects.getByRole('row', { name: /Rust/ })).toContainText('1.')
    expect(await ranking()).toEqual(before)
    await page.getByRole('button', { name: 'Store this order' }).click()
    await expect(page.getByText('The order is stored.')).toBeVisible()
    expect((await ranking())[0]).toBe('rust')

    await page.getByRole('link', { name: /earlier order back/ }).click()
    await page.getByRole('button', { name: 'Store this order' }).click()
    await expect(page.getByText('The order is stored.')).toBeVisible()
    expect(await ranking()).toEqual(before)

    const folder = mkdtempSync(join(tmpdir(), 'backboard-list-'))
    const exported = join(folder, 'list.json')
    expect(await technologies(site.line.url, 'export', exported)).toMatchObject({ code: 0 })
    const list = JSON.parse(readFileSync(exported, 'utf8'))
    const order = [...before.slice(2), ...before.slice(0, 1)]
    const file = join(folder, `editorial-${YEAR}.json`)
    const ofList = list.technologies.filter(({ slug }: { slug: string }) => order.includes(slug))
    writeFileSync(
      file,
      JSON.stringify({
        ...list,
        edition: YEAR,
        title: `Top backend technologies ${YEAR}`,
        technologies: ofList.map((each: { slug: string }) => ({
          ...each,
          position: order.indexOf(each.slug) + 1,
        })),
      }),
    )
    const dry = await technologies(site.line.url, 'import', file, '--edition', `${YEAR}`)
    expect([dry.code, dry.said]).toEqual([0, expect.stringContaining('this was a dry run')])
    expect(dry.said).toContain(`${before[1]}: 2 → none`)
    expect(await ranking()).toEqual(before)
    const done = await technologies(site.line.url, 'import', file, '--edition', `${YEAR}`, '--apply')
    expect([done.code, done.said]).toEqual([0, expect.stringContaining('Done')])
    await expect.poll(async () => (await ranking())[0]).toBe(order[0])
    await page.goto(`${site.origin}/editions/${YEAR}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Top backend technologies ${YEAR}`)

    writeFileSync(
      file,
      JSON.stringify({ ...list, technologies: [{ ...list.technologies[0], website: 'nowhere' }] }, null, 2),
    )
    const wrong = await technologies(site.line.url, 'import', file, '--apply')
    expect([wrong.code, wrong.said]).toEqual([
      1,
      expect.stringMatching(/line \d+, technologies\[0\]\.website: /),
    ])
    for (const args of [
      ['import'],
      ['export', 'a', 'b'],
      ['import', file, '--what'],
      ['import', file, '--edition', '1850'],
    ])
      expect((await technologies(site.line.url, ...args)).code).toBe(1)
  } finally {
    await site.stop()
  }
})
