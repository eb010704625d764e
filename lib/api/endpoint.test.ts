import { describe, expect, it } from 'vitest'
import { endpoint } from './endpoint'
import { Problem } from './problem'
import { publicRoute } from './read-route'

const context = { params: Promise.resolve(undefined) }
const read = (run: () => Promise<unknown>) => endpoint({ GET: publicRoute(run) })
const request = (headers = {}) => new Request('http://here.example/api/v1/x', { headers })

describe('an endpoint', () => {
  it('refuses a method that Next does not know by naming those that it has', async () => {
    const answer = await read(async () => ({})).OPTIONS(
      request({ 'x-backboard-method': 'PROPFIND' }),
      context,
    )
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect((await read(async () => ({})).OPTIONS(request(), context)).status).toBe(204)
  })

  it('lets other sites read the refusal of a public read too', async () => {
    const answer = await read(async () => {
      throw new Problem('not-found', 'Nothing.')
    }).GET(request(), context)
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
  })

  it('says that it has no read before it says that the network has to wait', async () => {
    const waiting = request({ 'x-backboard-wait': '7' })
    const writeOnly = endpoint({ PUT: async () => new Response() })
    expect((await writeOnly.GET(waiting, context)).status).toBe(405)
    const limited = await read(async () => ({})).GET(waiting, context)
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7'])
  })
})
