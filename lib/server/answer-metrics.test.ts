import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/env'
import { openSite } from './open-site'
import { closeServer } from './shut-down'

const DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing'
const TOKEN = 'sixteen-letters-and-more'
let close: () => Promise<void> = async () => {}
afterEach(() => close())

/** The server over a Next that knows one page and answers 404 to everything else. */
async function serve(settings: Record<string, string> = {}) {
  const next = async (req: IncomingMessage, res: ServerResponse) => {
    const isPage = req.url === '/technologies/rust'
    res.writeHead(isPage ? 200 : 404, { 'content-type': isPage ? 'text/html' : 'text/plain' }).end('x')
  }
  const site = await openSite(readEnv({ DATABASE_URL, ...settings }), next, false)
  const server = createServer(site.answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => closeServer(server, 500)
  const { port } = server.address() as AddressInfo
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers, method })
  const metric = async (name: string) => {
    const text = await (await ask('/api/metrics')).text()
    return Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    )
  }
  return { ask, site, metric }
}

describe('the metrics', () => {
  it('say what the store did, and name no address', async () => {
    const { ask, site, metric } = await serve()
    for (let i = 0; i < 3; i++) await ask('/technologies/rust')
    site.clock.expireAll()
    await ask('/technologies/rust')
    const store = 'backboard_page_store_'
    // The page may have been made again before it was asked for.
    const hits = await metric(`${store}hits_total`)
    expect([2, 3]).toContain(hits)
    expect(await metric(`${store}misses_total`)).toBe(4 - hits)
    expect(await metric(`${store}renders_total`)).toBe(2)
    expect(await metric(`${store}pages`)).toBe(1)
    expect(await metric(`${store}bytes`)).toBeGreaterThan(1000)
    expect(await metric(`${store}deaf`)).toBe(0)
    const text = await (await ask('/api/metrics')).text()
    expect(text).toContain(`backboard_request_duration_seconds_count{kind="page",status="2xx"} ${4 - hits}`)
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toContain('rust')
  })

  it('are for programs of this machine, and no address at all for anybody else', async () => {
    const { ask } = await serve()
    const answer = await ask('/api/metrics')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(await (await ask('/api/metrics', {}, 'HEAD')).text()).toBe('')
    expect((await ask('/api/metrics', {}, 'POST')).status).toBe(404)
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'cf-connecting-ip'])
      expect((await ask('/api/metrics', { [header]: '127.0.0.1' })).status, header).toBe(404)
  })

  it('are for whoever has the token where one is set, and for nobody else on this machine either', async () => {
    const { ask } = await serve({ METRICS_TOKEN: TOKEN })
    const through = { 'x-forwarded-for': '192.0.2.1' }
    const status = async (headers: Record<string, string>) => (await ask('/api/metrics', headers)).status
    expect(await status({ ...through, authorization: `Bearer ${TOKEN}` })).toBe(200)
    for (const authorization of ['', TOKEN, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(0, -1)}`, 'Bearer '])
      expect(await status({ authorization }), authorization).toBe(404)
    expect(await status({})).toBe(404)
    expect(() => readEnv({ DATABASE_URL, METRICS_TOKEN: 'short' })).toThrow('METRICS_TOKEN')
  })
})
