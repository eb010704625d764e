import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { formRefusal, signInFirst } from './form-reply'
import { Problem } from './problem'

const KEY = Symbol.for('backboard.render-privately')
const place = globalThis as { [key: symbol]: unknown }
const render = vi.fn(async (_path: string) => ({ status: 200, headers: {}, body: Buffer.from('a page') }))

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:9/nothing')
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
  return formRefusal(request, 'vote', { _method: 'PUT', value: '1' }, new Problem('foreign-origin', 'No.'))
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

it('sends somebody not signed in to sign-in and back, to what they typed, but never to a vote ready to be cast', () => {
  const request = new Request('http://here.example/api/v1/x', { method: 'POST' })
  const to = (kind: 'vote' | 'comment', fields: Record<string, string>) =>
    decodeURIComponent(signInFirst(request, kind, fields).headers.get('location') ?? '')
  expect(to('comment', { body: 'typed', returnTo: '/a' })).toMatch(
    /^\/sign-in\?returnTo=\/drafts\/[\w-]{22}$/,
  )
  expect(to('vote', { value: '1', returnTo: '/a' })).toBe('/sign-in?returnTo=/a')
  expect(to('vote', { value: '1' })).toBe('/sign-in?returnTo=/')
})
