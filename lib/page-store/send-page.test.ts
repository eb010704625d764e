import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FinishedPage, finishPage } from './finished-page'
import { sendPage } from './send-page'

const TEXT = '<p>ready bytes</p>'.repeat(100)
const server = createServer((req, res) =>
  sendPage(req, res, page, 'page', { 'x-content-type-options': 'nosniff' }),
)
let page: FinishedPage

beforeAll(async () => {
  const answer = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(TEXT) }
  page = await finishPage(answer, { tags: new Set(), since: 0 }, () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

function ask(headers: Record<string, string>, method = 'GET') {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const req = request({ port, host: '127.0.0.1', method, headers }, (res) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk) => chunks.push(chunk))
        res.on('end', () =>
          resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }),
        )
      })
      req.on('error', reject).end()
    },
  )
}

describe('a finished page', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['brotli', undefined],
  ])('is sent to “%s” as %s', async (accepted, encoding) => {
    const { headers, body } = await ask({ 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    const plain =
      encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
    expect(plain.toString()).toBe(TEXT)
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(headers.vary).toContain('accept-encoding, rsc')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  it('answers 304 to who has it, in a list too, and the page to who asks for no cache', async () => {
    for (const has of [page.etag, `"a", ${page.etag}`, page.etag.slice(2), '*']) {
      const { status, headers, body } = await ask({ 'if-none-match': has })
      expect([status, headers.etag, body.length]).toEqual([304, page.etag, 0])
    }
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
    expect((await ask({ 'if-none-match': page.etag, 'cache-control': 'no-cache' })).status).toBe(304)
  })

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask({}, 'HEAD')
    expect([status, Number(headers['content-length']), body.length]).toEqual([200, TEXT.length, 0])
  })

  it('has a weak ETag of its bytes and the site’s own headers', async () => {
    const { headers } = await ask({})
    expect(headers.etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})
