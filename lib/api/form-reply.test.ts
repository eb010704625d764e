import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { getKeptForm, type KeptForm } from '@/lib/draft/kept-forms'
import { formRefusal, signInFirst } from './form-reply'
import { Problem } from './problem'

const KEY = Symbol.for('backboard.render-privately')
const place = globalThis as { [key: symbol]: unknown }
const render = vi.fn(async (_path: string) => ({ status: 200, headers: {}, body: Buffer.from('a page') }))

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:9/nothing')
  vi.stubEnv('SITE_URL', 'http://here.example')
  place[KEY] = render
})
afterEach(() => {
  vi.unstubAllEnvs()
  delete place[KEY]
  render.mockClear()
})

const refuse = (origin: string) => {
  const headers = { host: 'here.example', origin }
  const request = new Request('http://here.example/api/v1/points/1/vote', { method: 'POST', headers })
  return formRefusal(
    request,
    'vote',
    { fields: { _method: 'PUT', value: '1' } },
    new Problem('foreign-origin', 'No.'),
  )
}

it('brings a refused form back under the status of the refusal', async () => {
  const answer = await refuse('http://here.example')
  expect([answer.status, await answer.text()]).toEqual([403, 'a page'])
  expect(render.mock.calls[0]?.[0]).toMatch(/^\/drafts\/[\w-]{22}$/)
})

it('offers nothing that another site sent for sending again', async () => {
  const answer = await refuse('http://evil.example')
  expect(answer.status).toBe(403)
  expect(render.mock.calls[0]?.[0]).toBe('/problems/foreign-origin')
})

const post = (network = 'a network') =>
  new Request('http://here.example/api/v1/x', {
    method: 'POST',
    headers: { host: 'here.example', origin: 'http://here.example', 'x-backboard-client': network },
  })
const draftOf = async (path = '') => getKeptForm(path.split('/').at(-1) ?? '')
const signedOut = async (kind: KeptForm['kind'], fields: Record<string, string>, network?: string) => {
  const answer = await signInFirst(post(network), kind, { fields })
  return decodeURIComponent(answer.headers.get('location') ?? '')
}

it('sends somebody not signed in to sign-in and back to what they typed', async () => {
  const place = await signedOut('comment', { body: 'typed', returnTo: '/a' })
  expect(place).toMatch(/^\/sign-in\?returnTo=\/drafts\/[\w-]{22}$/)
  expect((await draftOf(place))?.values).toEqual({ body: 'typed' })
})

it.each<[KeptForm['kind'], Record<string, string>]>([
  ['vote', { value: '1' }],
  ['edit', { _method: 'DELETE' }],
  ['edit', { _method: 'delete' }],
  ['other', { reason: 'SPAM' }],
])('keeps nothing that one press would do unseen: %s %o', async (kind, fields) => {
  expect(await signedOut(kind, { ...fields, returnTo: '/a' })).toBe('/sign-in?returnTo=/a')
  expect(await signedOut(kind, fields)).toBe('/sign-in?returnTo=/')
  await formRefusal(post(), kind, { fields: { ...fields, returnTo: '/a' } }, new Problem('forbidden', 'No.'))
  const kept = await draftOf(render.mock.calls[0]?.[0])
  expect(kept).toMatchObject({ keeping: 'NOTHING', values: {}, returnTo: '/a' })
})

it('does not say that it kept what it could not read', async () => {
  const problem = new Problem('too-large', 'At most 64 KiB are read; this is more.')
  await formRefusal(post(), 'comment', { problem }, problem)
  expect((await draftOf(render.mock.calls[0]?.[0]))?.keeping).toBe('UNREAD')
  await expect(signInFirst(post(), 'comment', { problem })).rejects.toBe(problem)
})

it('keeps so many forms of one network, and of others still', async () => {
  const fields = { body: 'x' }
  for (let i = 0; i < 50; i++) await signedOut('comment', fields, 'busy')
  const refused = await signedOut('comment', fields, 'busy').catch((error) => error)
  expect(refused.problem.status).toBe(429)
  await formRefusal(post('busy'), 'comment', { fields }, refused)
  expect((await draftOf(render.mock.calls[0]?.[0]))?.keeping).toBe('UNREAD')
  expect(await signedOut('comment', fields, 'other')).toContain('/drafts/')
})
