import { expect, test } from '@playwright/test'
import { db } from '@/lib/db'
import { pointsOf } from '@/testing/factories'
import { aClient, call, expectProblem, origin } from './api'

const NOWHERE = '00000000-0000-4000-8000-000000000000'
let point: string
const vote = (id = point) => `/points/${id}/vote`

test.beforeAll(async () => {
  point = (await pointsOf('django'))[0]?.id as string
})

test('400: what is not JSON or breaks off is malformed', async () => {
  const { send } = await aClient()
  for (const json of ['{', '', '{"value":1}}', '\u0000'])
    await expectProblem(await send(vote(), { method: 'PUT', json }), 400, 'malformed')
})

test('401: a write without a session, or with one that has ended', async () => {
  await expectProblem(await call(vote(), { method: 'PUT', json: { value: 1 } }), 401, 'signed-out')
  const { send } = await aClient()
  await expectProblem(
    await send(vote(), { method: 'PUT', json: { value: 1 }, headers: { cookie: 'backboard-session=old' } }),
    401,
    'signed-out',
  )
  for (const path of ['/me', '/me/technologies/django']) {
    const response = await call(path)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    await expectProblem(response, 401, 'signed-out')
  }
})

test('403: a request with the session cookie from anywhere but this site changes nothing', async () => {
  const { send } = await aClient()
  const foreign = [
    'https://evil.example',
    'null',
    `${origin()}.evil.example`,
    origin().replace('http:', 'https:'),
    undefined,
  ]
  for (const from of foreign)
    for (const body of [
      { method: 'PUT', json: { value: 1 } },
      { method: 'DELETE' },
      { method: 'POST', form: { _method: 'PUT', value: '1' } },
    ]) {
      const response = await send(vote(), { ...body, headers: { origin: from } })
      expect(response.status, `${from} ${body.method}`).toBe(403)
    }
  expect((await (await send('/me/technologies/django')).json()).votes).toEqual({})
  const sameOrigin = { origin: undefined, 'sec-fetch-site': 'same-origin' }
  expect((await send(vote(), { method: 'PUT', json: { value: 1 }, headers: sameOrigin })).status).toBe(200)
})

test('403: a suspended member reads but does not write', async () => {
  const { id, send } = await aClient()
  await db.$queryRaw`select set_suspended(${id}::uuid, true)`
  expect((await send('/me')).status).toBe(200)
  await expectProblem(await send(vote(), { method: 'PUT', json: { value: 1 } }), 403, 'suspended')
  await expectProblem(
    await send('/technologies/django/comments', { method: 'POST', json: { body: 'x' } }),
    403,
    'suspended',
  )
})

test('403: another member’s comment', async () => {
  const author = await aClient()
  const posted = await author.send('/technologies/flask/comments', { method: 'POST', json: { body: 'Mine' } })
  const { id } = await posted.json()
  const { send } = await aClient()
  await expectProblem(
    await send(`/comments/${id}`, { method: 'PATCH', json: { body: 'Yours' } }),
    403,
    'forbidden',
  )
  await expectProblem(await send(`/comments/${id}`, { method: 'DELETE' }), 403, 'forbidden')
})

test('404: unknown points, comments, technologies, editions and addresses', async () => {
  const { send } = await aClient()
  for (const id of [NOWHERE, 'x', '1; drop table point', '%00'])
    await expectProblem(
      await send(vote(encodeURIComponent(id)), { method: 'PUT', json: { value: 1 } }),
      404,
      'not-found',
    )
  await expectProblem(
    await send(`/comments/${NOWHERE}`, { method: 'PATCH', json: { body: 'x' } }),
    404,
    'not-found',
  )
  await expectProblem(
    await send('/technologies/none/comments', { method: 'POST', json: { body: 'x' } }),
    404,
    'not-found',
  )
  for (const path of [
    '/technologies/none',
    '/technologies/none/comments',
    '/editions/1999',
    '/editions/abc',
    '/nothing/here',
    '/ranking?at=2020-01-01',
  ])
    await expectProblem(await call(path), 404, 'not-found')
  for (const path of ['/api/', '/api/v2/ranking', '/api/nothing', '/api/auth/nothing'])
    for (const method of ['GET', 'POST'])
      await expectProblem(await fetch(origin() + path, { method }), 404, 'not-found')
})

test('404: a page’s address with something else where its id stands', async () => {
  for (const path of ['/points/x', '/points/1%2f2', '/comments/x'])
    expect((await fetch(origin() + path)).status, path).toBe(404)
})

test('405: other methods, with what does work', async () => {
  const { send } = await aClient()
  const response = await send(vote(), { method: 'PATCH', json: { value: 1 } })
  expect(response.headers.get('allow')).toBe('POST, PUT, DELETE, OPTIONS')
  await expectProblem(response, 405, 'method-not-allowed')
  await expectProblem(await send(vote(), { method: 'POST', json: { value: 1 } }), 405, 'method-not-allowed')
  await expectProblem(await call('/ranking', { method: 'POST', json: {} }), 405, 'method-not-allowed')
  expect((await call('/ranking', { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  for (const path of ['/', '/technologies/django', '/settings']) {
    const page = await fetch(origin() + path, { method: 'POST' })
    expect([page.status, page.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  }
})

test('409: an archived point, and an answer to a comment that is gone', async () => {
  const { send } = await aClient()
  const archived = await db.point.create({
    data: {
      technology: { connect: { slug: 'flask' } },
      side: 'PRO',
      title: 'Archived point',
      detail: 'No longer said.',
      theme: 'tooling',
      archivedAt: new Date(),
    },
  })
  await expectProblem(await send(vote(archived.id), { method: 'PUT', json: { value: 1 } }), 409, 'conflict')
  const { id } = await (
    await send('/technologies/flask/comments', { method: 'POST', json: { body: 'Soon gone' } })
  ).json()
  expect((await send(`/comments/${id}`, { method: 'DELETE' })).status).toBe(204)
  await expectProblem(
    await send('/technologies/flask/comments', { method: 'POST', json: { body: 'Late', parentId: id } }),
    409,
    'conflict',
  )
  const { handle } = await aClient()
  await expectProblem(await send('/me', { method: 'PATCH', json: { handle } }), 409, 'conflict')
})

test('413: a body over 64 KiB, told beforehand or not', async () => {
  const { cookie, send } = await aClient()
  const path = '/technologies/flask/comments'
  const json = { body: 'x'.repeat(65 * 1024) }
  await expectProblem(await send(path, { method: 'POST', json }), 413, 'too-large')
  // With an end, since fetch may go on pulling after the answer: 8 MiB.
  let parts = 512
  const inParts = new ReadableStream({
    pull(stream) {
      stream.enqueue(Buffer.alloc(16 * 1024, 'x'))
      if (--parts === 0) stream.close()
    },
  })
  const headers = { cookie, origin: origin(), 'content-type': 'application/json' }
  const sent = { method: 'POST', headers, body: inParts, duplex: 'half' } as RequestInit
  await expectProblem(await fetch(`${origin()}/api/v1${path}`, sent), 413, 'too-large')
})

test('415: another kind of content', async () => {
  const { send } = await aClient()
  const headers = { 'content-type': 'text/plain' }
  await expectProblem(
    await send(vote(), { method: 'PUT', json: '{"value":1}', headers }),
    415,
    'unsupported-media-type',
  )
  const encoded = { 'content-encoding': 'gzip' }
  await expectProblem(
    await send(vote(), { method: 'PUT', json: { value: 1 }, headers: encoded }),
    415,
    'unsupported-media-type',
  )
})

test('422: what the schema does not allow, field by field', async () => {
  const { send } = await aClient()
  for (const json of [{ value: '1' }, { value: 2 }, { value: 1, extra: true }, {}, [], null, 'text'])
    await expectProblem(await send(vote(), { method: 'PUT', json: JSON.stringify(json) }), 422, 'invalid')
  const comments: [unknown, string][] = [
    [{ body: '  ' }, 'body'],
    [{ body: 'x'.repeat(5001) }, 'body'],
    [{ body: 'nul \u0000' }, 'body'],
    [{ body: 'half \ud800' }, 'body'],
    [{ body: 'x', verdict: 'MAYBE' }, 'verdict'],
    [{ body: 'x', experience: 'PAST' }, 'experience'],
    [{ body: 'x', bodyHtml: '<b>' }, 'bodyHtml'],
  ]
  for (const [json, field] of comments) {
    const response = await send('/technologies/flask/comments', { method: 'POST', json })
    const { errors } = await expectProblem(response, 422, 'invalid')
    expect(errors).toEqual([{ field, message: expect.any(String) }])
  }
  await expectProblem(await send('/me', { method: 'PATCH', json: { handle: 'No Spaces' } }), 422, 'invalid')
  await expectProblem(await send(vote(), { method: 'DELETE', json: { value: 0 } }), 422, 'invalid')
  for (const json of [undefined, {}])
    expect((await send(vote(), { method: 'DELETE', json })).status).toBe(200)
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=!!'])
    await expectProblem(await call(`/technologies?${query}`), 422, 'invalid')
})
