import { expect, test } from '@playwright/test'
import { pointsOf } from '@/testing/factories'
import { aClient, call, origin } from './api'

const FORM = 'application/x-www-form-urlencoded'
const comments = '/technologies/django/comments'
let point: string
const vote = () => `/points/${point}/vote`

test.beforeAll(async () => {
  point = (await pointsOf('django'))[0]?.id as string
})

test('a form sent from this site by nobody goes to sign-in, from elsewhere it is refused', async () => {
  const form = { _method: 'PUT', value: '1', returnTo: '/technologies/django' }
  const here = await call(vote(), { method: 'POST', form, headers: { origin: origin() } })
  expect([here.status, here.headers.get('location')]).toEqual([
    303,
    '/sign-in?returnTo=%2Ftechnologies%2Fdjango',
  ])
  const elsewhere = await call(vote(), { method: 'POST', form, headers: { origin: 'https://evil.example' } })
  expect(elsewhere.status).toBe(401)
})

test('a form never leads to another site', async () => {
  const { send } = await aClient()
  for (const returnTo of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    const response = await send(vote(), { method: 'POST', form: { _method: 'PUT', value: '1', returnTo } })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
  }
})

test('a form that cannot be read is refused as such, and nobody is told that its text is kept', async () => {
  const { cookie } = await aClient()
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${origin()}/api/v1${comments}`, {
      method: 'POST',
      body,
      headers: { cookie, origin: origin(), 'content-type': FORM, ...headers },
    })
  const refused: [Response, number][] = [
    [await post(`body=${'x'.repeat(65 * 1024)}`), 413],
    [await post(Buffer.from([...Buffer.from('body='), 0xff, 0xfe])), 400],
    [await post('body=x', { 'content-encoding': 'gzip' }), 415],
  ]
  for (const [response, status] of refused) {
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'text/html; charset=utf-8',
    ])
    const page = await response.text()
    expect(page).toContain('Go back in your browser')
    expect(page).not.toContain('name="body"')
    expect(page).not.toContain('Nothing that you typed is lost')
  }
})

test('what one press would do unseen is not kept for whoever opens its address', async () => {
  const author = await aClient()
  const { id } = await (await author.send(comments, { method: 'POST', json: { body: 'Mine' } })).json()
  const form = { _method: 'DELETE', returnTo: '/technologies/django#comments' }
  const signedOut = await call(`/comments/${id}`, { method: 'POST', form, headers: { origin: origin() } })
  expect([signedOut.status, signedOut.headers.get('location')]).toEqual([
    303,
    `/sign-in?returnTo=${encodeURIComponent(form.returnTo)}`,
  ])
  const other = await aClient()
  const refused = await other.send(`/comments/${id}`, { method: 'POST', form })
  expect(refused.status).toBe(403)
  const page = await refused.text()
  expect(page).toContain('everything is as it was before')
  expect(page).not.toContain(`action="/api/v1/comments/${id}"`)
})
