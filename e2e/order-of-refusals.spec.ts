import { expect, test } from '@playwright/test'
import { db } from '@/lib/db'
import { pointsOf } from '@/testing/factories'
import { aClient, call, expectProblem } from './api'
import { startOwnSite } from './own-site'

const NOWHERE = '00000000-0000-4000-8000-000000000000'
const foreign = { origin: 'https://evil.example' }
const text = { 'content-type': 'text/plain' }
const large = { body: 'x'.repeat(65 * 1024) }
let point: string
const vote = (id = point) => `/points/${id}/vote`

test.beforeAll(async () => {
  point = (await pointsOf('django'))[0]?.id as string
})

test('where several apply, the first of the order answers', async () => {
  const { id, send } = await aClient()
  await expectProblem(
    await send(vote(), { method: 'PATCH', json: '{', headers: foreign }),
    405,
    'method-not-allowed',
  )
  await expectProblem(
    await send(vote(NOWHERE), { method: 'PUT', json: '{', headers: foreign }),
    403,
    'foreign-origin',
  )
  await expectProblem(
    await send('/technologies/none/comments', { method: 'POST', json: large, headers: text }),
    413,
    'too-large',
  )
  await expectProblem(
    await send('/technologies/none/comments', { method: 'POST', json: '{', headers: text }),
    415,
    'unsupported-media-type',
  )
  await expectProblem(await send('/technologies/none/comments', { method: 'POST', json: {} }), 422, 'invalid')
  await db.$queryRaw`select set_suspended(${id}::uuid, true)`
  await expectProblem(await send(vote(NOWHERE), { method: 'PUT', json: '{' }), 403, 'suspended')
})

test('whoever is not signed in hears that before what is wrong with the content', async () => {
  const origin = { origin: process.env.BASE_URL }
  for (const json of [large, '{', { value: 7 }])
    await expectProblem(await call(vote(), { method: 'PUT', json, headers: origin }), 401, 'signed-out')
  const old = { cookie: 'backboard-session=00000000-0000-4000-8000-000000000000', ...foreign }
  await expectProblem(
    await call(vote(), { method: 'PUT', json: { value: 1 }, headers: old }),
    403,
    'foreign-origin',
  )
})

test('what is invalid is said before what stands against it', async () => {
  const { send } = await aClient()
  const archived = await db.point.create({
    data: {
      technology: { connect: { slug: 'flask' } },
      side: 'CON',
      title: 'Archived for the order',
      detail: 'No longer said.',
      theme: 'tooling',
      archivedAt: new Date(),
    },
  })
  await expectProblem(await send(vote(archived.id), { method: 'PUT', json: { value: 7 } }), 422, 'invalid')
  await expectProblem(await send(vote(archived.id), { method: 'PUT', json: { value: 1 } }), 409, 'conflict')
})

test('a limit is said after standing, before anything about the content, and never instead of 405', async () => {
  test.setTimeout(60_000)
  const limits = { RATE_LIMIT_SCALE: '1', LIMIT_VOTES_PER_DAY: '3', LIMIT_API_PER_MINUTE: '5' }
  const { origin, sql, aClient: anOwnClient, pointId, stop } = await startOwnSite(limits)
  try {
    const { send } = await anOwnClient()
    const path = vote(await pointId('rust'))
    const put = (json: unknown, headers = {}) => send(path, { method: 'PUT', json, headers })
    for (let i = 0; i < 3; i++) expect((await put({ value: 1 })).status).toBe(200)
    const late = await put({ value: 1 })
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(3600)
    for (const [json, headers] of [[large], ['{'], [{ value: 7 }], ['{}', text]] as [unknown, object?][])
      expect((await put(json, headers)).status).toBe(429)
    expect((await put({ value: 1 }, foreign)).status).toBe(403)
    await sql`select set_suspended(id, true) from member order by created_at desc limit 1`
    const suspended = await put({ value: 1 })
    expect([suspended.status, (await suspended.json()).type]).toEqual([403, '/problems/suspended'])

    const get = async (address: string) => (await fetch(`${origin}/api/v1${address}`)).status
    for (let i = 0; i < 5; i++) expect(await get('/ranking')).toBe(200)
    for (const address of ['/ranking', '/technologies?limit=3', '/nowhere'])
      expect(await get(address)).toBe(429)
    for (const address of [path, `/comments/${NOWHERE}`]) expect(await get(address)).toBe(405)
  } finally {
    await stop()
  }
})
