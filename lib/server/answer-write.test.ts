import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { endpoint } from '@/lib/api/endpoint'
import { readEnv } from '@/lib/env'
import { openSite } from './open-site'
import { closeServer } from './shut-down'

let close: () => Promise<void> = async () => {}
afterEach(() => close())

/** The server over two endpoints, and a stand-in for Next that says it was asked. */
async function serve() {
  const said = endpoint({
    PUT: async (given, params, sent) =>
      Response.json(
        { params, sent, client: given.headers.get('x-backboard-client'), url: new URL(given.url).pathname },
        {
          headers: [
            ['set-cookie', 'a=1'],
            ['set-cookie', 'b=2'],
          ],
        },
      ),
    DELETE: async () => new Response(null, { status: 204 }),
  })
  const large = endpoint({
    POST: async () => new Response('word '.repeat(1000), { headers: { 'content-type': 'text/html' } }),
  })
  const settings = readEnv({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nothing' })
  const routes = { '/api/v1/points/[id]/vote': said, '/api/v1/points/large/vote': large }
  const next = async (_: unknown, res: { end(text: string): unknown }) => res.end('next')
  const { answer } = await openSite(settings, next as never, false, routes as never)
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => closeServer(server, 500)
  const { port } = server.address() as AddressInfo
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  return { ask, port }
}

const json = { 'content-type': 'application/json' }

describe('a write', () => {
  it('is answered by its route, with its params, its body and what the server knows of the visitor', async () => {
    const { ask } = await serve()
    const answer = await ask('/api/v1/points/7/vote?x=1', {
      method: 'PUT',
      body: '{"value":1}',
      headers: json,
    })
    expect(await answer.json()).toEqual({
      params: { id: '7' },
      sent: { json: { value: 1 } },
      client: '127.0.0.1',
      url: '/api/v1/points/7/vote',
    })
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const deleted = await ask('/api/v1/points/7/vote', { method: 'DELETE' })
    expect([deleted.status, deleted.headers.get('content-length')]).toEqual([204, null])
  })

  it('prefers an address without parameters, and presses what is long', async () => {
    const { ask } = await serve()
    const answer = await ask('/api/v1/points/large/vote', {
      method: 'POST',
      body: '{}',
      headers: { ...json, 'accept-encoding': 'br' },
    })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(await answer.text()).toBe('word '.repeat(1000))
  })

  it('is refused by the endpoint itself: a method that is not there, and what is too large', async () => {
    const { ask, port } = await serve()
    const patched = await ask('/api/v1/points/7/vote', { method: 'PATCH', body: '{}', headers: json })
    expect([patched.status, patched.headers.get('allow')]).toEqual([405, 'POST, PUT, DELETE, OPTIONS'])
    const declared = await ask('/api/v1/points/7/vote', { method: 'PUT', body: 'x'.repeat(70_000) })
    expect((await declared.json()).sent.problem.problem.status).toBe(413)
    // In chunks, so that no length is declared.
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        { port, path: '/api/v1/points/7/vote', method: 'PUT', headers: json },
        (res) => {
          let body = ''
          res.on('data', (chunk) => (body += chunk))
          res.on('end', () => resolve(JSON.parse(body).sent.problem.problem.status))
        },
      )
      sending.on('error', reject)
      for (let i = 0; i < 200; i++) sending.write('x'.repeat(1000))
      sending.end()
    })
    expect(status).toBe(413)
  })

  it('is left to Next at addresses that are none of theirs, or that Next redirects', async () => {
    const { ask } = await serve()
    for (const path of ['/api/v1/points/7/vote/', '/api/v1/points/7', '/api/v1/nothing'])
      expect(await (await ask(path, { method: 'PUT' })).text()).toBe('next')
    expect(await (await ask('/api/v1/points/7/vote', { method: 'OPTIONS' })).text()).toBe('next')
  })

  it('of which the client leaves before its end asks nobody', async () => {
    const { port } = await serve()
    const closed = new Promise((resolve) => {
      const sending = request({ port, path: '/api/v1/points/7/vote', method: 'PUT', headers: json })
      sending.on('error', resolve)
      sending.write('{')
      setTimeout(() => sending.destroy(new Error('left')), 50)
    })
    expect(String(await closed)).toContain('left')
  })
})
