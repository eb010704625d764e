import { expect, test } from '@playwright/test'
import { expectNoViolationsInBothThemes, expectReflow } from './axe'
import { startOwnSite } from './own-site'

test('while the database is away pages stay, writes are refused, and afterwards all is right again', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const { origin, line, aClient, pointId, stop } = await startOwnSite()
  try {
    const id = await pointId('rust')
    const { send } = await aClient()
    const vote = (value: number) => send(`/points/${id}/vote`, { method: 'PUT', json: { value } })
    expect((await vote(1)).status).toBe(200)
    // A first render loads code; on a busy machine that may take longer than a render is given.
    const statusOfPage = async () => (await fetch(`${origin}/technologies/rust`)).status
    await expect.poll(statusOfPage, { timeout: 30_000 }).toBe(200)
    // On a busy machine the process may just be deaf to changes, and keeps nothing until it hears again.
    await page.waitForTimeout(3000)
    const seen = await (await fetch(`${origin}/technologies/rust`)).text()

    line.cut()
    const began = Date.now()
    const refused = await vote(-1)
    expect(Date.now() - began).toBeLessThan(5000)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const problem = await refused.json()
    expect(problem).toMatchObject({ status: 503, type: '/problems/unavailable' })

    expect((await fetch(`${origin}/api/health`)).status).toBe(200)
    expect((await fetch(`${origin}/api/ready`)).status).toBe(503)
    const kept = await fetch(`${origin}/technologies/rust`)
    expect([kept.status, await kept.text()]).toEqual([200, seen])
    const never = await fetch(`${origin}/technologies/laravel`)
    expect([never.status, never.headers.get('retry-after')]).toEqual([503, expect.any(String)])
    for (const path of ['/technologies/laravel', '/technologies?limit=2', '/technologies/laravel/comments']) {
      const read = await fetch(`${origin}/api/v1${path}`)
      expect([read.status, read.headers.get('retry-after')], path).toEqual([503, expect.any(String)])
      expect(await read.json()).toMatchObject({ status: 503, type: '/problems/unavailable' })
    }
    expect((await send('/me')).status).toBe(503)
    await page.goto(`${origin}/technologies/laravel`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The database is away')
    await expectNoViolationsInBothThemes(page)
    await expectReflow(page)

    line.mend()
    await expect.poll(async () => (await fetch(`${origin}/api/ready`)).status, { timeout: 15_000 }).toBe(200)
    expect((await vote(-1)).status).toBe(200)
    for (const path of ['/', '/technologies/rust', '/technologies/laravel'])
      expect((await fetch(origin + path)).status, path).toBe(200)
    const { points } = await (await fetch(`${origin}/api/v1/technologies/rust`)).json()
    expect(points.find((point: { id: string }) => point.id === id)).toMatchObject({ agree: 0, disagree: 1 })
  } finally {
    await stop()
  }
})

test('whoever is faster than the limits is told when to come back', async () => {
  test.setTimeout(60_000)
  const { origin, aClient, pointId, stop } = await startOwnSite({ RATE_LIMIT_SCALE: '1' })
  try {
    const { send } = await aClient()
    const id = await pointId('rust')
    for (let i = 0; i < 60; i++)
      expect(
        (await send(`/points/${id}/vote`, { method: 'PUT', json: { value: i % 2 ? 1 : -1 } })).status,
      ).toBe(200)
    const late = await send(`/points/${id}/vote`, { method: 'PUT', json: { value: 0 } })
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await late.json()).toMatchObject({ status: 429, type: '/problems/too-many-requests' })
    for (let i = 0; i < 10; i++)
      expect(
        (await send('/technologies/rust/comments', { method: 'POST', json: { body: `${i}` } })).status,
      ).toBe(201)
    expect((await send('/technologies/rust/comments', { method: 'POST', json: { body: 'x' } })).status).toBe(
      429,
    )
    const other = await aClient()
    expect((await other.send(`/points/${id}/vote`, { method: 'PUT', json: { value: 1 } })).status).toBe(200)

    const reads = await Promise.all(Array.from({ length: 620 }, () => fetch(`${origin}/api/v1/ranking`)))
    const tooMany = reads.filter(({ status }) => status === 429)
    expect(tooMany.length).toBeGreaterThanOrEqual(20)
    expect(tooMany[0]?.headers.get('content-type')).toBe('application/problem+json')
    expect((await fetch(`${origin}/`)).status).toBe(200)
  } finally {
    await stop()
  }
})
