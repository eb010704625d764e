import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { call, expectProblem, origin } from './api'
import { startOwnSite } from './own-site'
import { edition, verify, verifyFromSite } from './run-node'

const YEAR = new Date().getUTCFullYear()

test('every ballot can be downloaded by anybody, without who cast it', async () => {
  // Other tests download from the same network, which has one at a time.
  let answer = await call('/export/ballots.ndjson')
  const isGiven = async () => {
    if (answer.status === 503) answer = await call('/export/ballots.ndjson')
    return answer.status
  }
  await expect.poll(isGiven, { timeout: 30_000 }).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/x-ndjson',
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  })
  expect(answer.headers.has('set-cookie')).toBe(false)
  for (const line of (await answer.text()).split('\n').slice(0, -1))
    expect(line).toMatch(/^\{"technology":"[a-z0-9-]+","favourable":\d+,"unfavourable":\d+\}$/)

  const head = await call('/export/ballots.ndjson', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const refused = await call('/export/ballots.ndjson', { method: 'POST', json: {} })
  expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  await expectProblem(refused, 405, 'method-not-allowed')
  for (const path of ['/editions/2024/ballots.ndjson', '/editions/1999/ballots.ndjson'])
    await expectProblem(await call(path), 404, 'not-found')
})

test('the API describes itself', async () => {
  const answer = await call('/openapi.json')
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  expect(answer.headers.get('etag')).toMatch(/^W\//)
  const { openapi, paths } = await answer.json()
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/ranking', '/technologies/{slug}/explanation', '/points/{id}/vote']),
  )
})

test('the verifier says “same” of the site beside which other tests vote', async () => {
  await expect(async () => {
    const { code, said } = await verify(origin())
    expect(said).toMatch(/^same: 7 technologies, \d+ ballots\n$/)
    expect(code).toBe(0)
  }).toPass({ timeout: 50_000 })
})

test('the verifier follows votes, sees what is wrong, and recomputes a closed edition', async () => {
  test.setTimeout(120_000)
  const site = await startOwnSite()
  const folder = mkdtempSync(join(tmpdir(), 'backboard-export-'))
  try {
    const votes: Promise<Response>[] = []
    for (let i = 0; i < 12; i++) {
      const { send } = await site.aClient()
      for (const slug of ['rust', 'django', 'flask'].slice(i % 3))
        votes.push(
          send(`/points/${await site.pointId(slug)}/vote`, {
            method: 'PUT',
            json: { value: i % 4 ? 1 : -1 },
          }),
        )
    }
    // While they vote the verifier tries again until the ranking stands still.
    const [beside, ...voted] = await Promise.all([verify(site.origin), ...votes])
    expect(voted.every(({ status }) => status === 200)).toBe(true)
    expect(beside.said).toMatch(/^same: 7 technologies/)
    const same = { code: 0, said: 'same: 7 technologies, 24 ballots\n' }
    expect(await verify(site.origin)).toEqual(same)
    expect(await verifyFromSite(site.origin, folder)).toEqual(same)

    const closed = await edition(site.line.url, 'close', `${YEAR}`, '--title', `Closed “${YEAR}”`)
    expect(closed.said).toContain('7 technologies, 24 ballots')
    const { said } = await verify(site.origin, '--edition', `${YEAR}`)
    expect(said).toMatch(/^same: edition \d{4}, SHA-256 [0-9a-f]{64}\n$/)
    expect(closed.said).toContain(said.trim().slice(-64))
    expect((await verify(site.origin, '--edition', '2024')).code).toBe(2)

    // The same from files, one of which has been tampered with.
    const list = await (await fetch(`${site.origin}/api/v1/editions/${YEAR}`)).text()
    const lines = await (await fetch(`${site.origin}/api/v1/editions/${YEAR}/ballots.ndjson`)).text()
    const files = ['edition.json', 'ballots.ndjson', 'fewer.ndjson'].map((name) => join(folder, name))
    const [json, ballots, fewer] = files as [string, string, string]
    writeFileSync(json, list)
    writeFileSync(ballots, lines)
    writeFileSync(fewer, lines.slice(lines.indexOf('\n') + 1))
    expect((await verify('--edition', json, '--ballots', ballots)).code).toBe(0)
    const tampered = await verify('--edition', json, '--ballots', fewer)
    expect(tampered.code).toBe(1)
    expect(tampered.said).toContain('weightMicro')
    expect(tampered.said).toContain('the hash is shown as')

    await site.sql`update technology set weight_micro = weight_micro + 1, version = version + 1 where slug = 'rust'`
    await site.sql`select announce_all()`
    const shown = async () => {
      const { technologies } = await (await fetch(`${site.origin}/api/v1/ranking`)).json()
      return technologies.find((each: { slug: string }) => each.slug === 'rust').weightMicro
    }
    const [told] = await site.sql`select weight_micro::int from technology where slug = 'rust'`
    await expect.poll(shown).toBe(told?.weight_micro)
    const wrong = await verify(site.origin)
    expect(wrong.code).toBe(1)
    expect(wrong.said).toMatch(/^not the same: .*\nrust: weightMicro is shown as \d+, recomputed \d+/)
  } finally {
    rmSync(folder, { recursive: true })
    await site.stop()
  }
})

test('large downloads run two at once, one to a network, and end with the reader who leaves', async () => {
  test.setTimeout(120_000)
  const site = await startOwnSite({ TRUSTED_PROXIES: '127.0.0.1' })
  const open = (network: string) =>
    fetch(`${site.origin}/api/v1/export/ballots.ndjson`, { headers: { 'x-forwarded-for': network } })
  const running = async () =>
    (await site.sql`select 1 from pg_stat_activity where application_name = 'backboard export'`).length
  try {
    await site.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into member (handle, email, email_verified)
        select 'many-' || n, 'many-' || n || '@members.example', now() from generate_series(1, 75000) n`
      await tx`insert into ballot (member_id, technology_id, favourable, unfavourable)
        select m.id, t.id, 1 + (hashtext(m.handle || t.slug) & 7), hashtext(t.slug || m.handle) & 7
        from member m, technology t`
    })
    const readers = (await Promise.all(['192.0.2.1', '192.0.2.2'].map(open))).map(({ body }) =>
      body?.getReader(),
    )
    for (const reader of readers) expect((await reader?.read())?.done).toBe(false)
    for (const network of ['192.0.2.1', '192.0.2.3']) {
      const refused = await open(network)
      expect(refused.headers.get('retry-after')).toBe('10')
      await expectProblem(refused, 503, 'busy')
    }
    expect((await fetch(`${site.origin}/api/v1/technologies`)).status).toBe(200)
    expect(await running()).toBe(2)
    await readers[0]?.cancel()
    // The database's session ends a moment before the server hears of it: until then the answer is "come back".
    let next = await open('192.0.2.1')
    const isGiven = async () => {
      if (next.status === 503) {
        await next.body?.cancel()
        next = await open('192.0.2.1')
      }
      return next.status
    }
    await expect.poll(isGiven, { timeout: 20_000 }).toBe(200)
    expect((await next.text()).split('\n')).toHaveLength(525_001)
    await readers[1]?.cancel()
    await expect.poll(running, { timeout: 10_000 }).toBe(0)
  } finally {
    await site.stop()
  }
})
