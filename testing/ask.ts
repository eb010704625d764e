import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; began: number }
export type Asked = {
  method?: string
  headers?: Record<string, string>
  json?: unknown
  form?: Record<string, string>
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const TIMEOUT_MS = 15_000

/** One request, its answer as it travelled. `began` is when it was sent, by performance.now(). */
export function ask(url: string, { method = 'GET', headers = {}, json, form }: Asked = {}): Promise<Answer> {
  const sent =
    json !== undefined
      ? { type: 'application/json', text: JSON.stringify(json) }
      : form && { type: 'application/x-www-form-urlencoded', text: String(new URLSearchParams(form)) }
  const all = {
    ...headers,
    ...(sent && { 'content-type': sent.type, 'content-length': String(Buffer.byteLength(sent.text)) }),
  }
  return new Promise((done, fail) => {
    const began = performance.now()
    const req = request(url, { method, headers: all, agent, timeout: TIMEOUT_MS }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.once('error', fail)
      res.once('close', () => {
        if (!res.complete) return fail(new Error('the answer was broken off'))
        done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks), began })
      })
    })
    req.once('timeout', () => req.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)))
    req.once('error', fail)
    req.end(sent?.text)
  })
}

export const jsonOf = <T>({ body }: Answer): T => JSON.parse(body.toString('utf8')) as T
