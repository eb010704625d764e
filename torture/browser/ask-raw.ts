import { type IncomingHttpHeaders, request as requestPlainly } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { connect } from 'node:net'

export type Asked = { method?: string; headers?: Record<string, string>; body?: string }
export type Answer = { status: number; headers: IncomingHttpHeaders; lines: string[]; body: Buffer }

/** One request as it is, on a connection of its own: any Host, any header, any path, no redirect followed. */
export function askRaw(origin: string, path: string, { method = 'GET', headers, body }: Asked = {}) {
  const { protocol, hostname, port } = new URL(origin)
  const request = protocol === 'https:' ? requestSecurely : requestPlainly
  return new Promise<Answer>((resolve, reject) => {
    const own = { agent: false, rejectUnauthorized: false }
    const sent = request({ hostname, port, path, method, headers, ...own }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          lines: res.rawHeaders,
          body: Buffer.concat(chunks),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What a server says to bytes that are no request. */
export function sayRaw(origin: string, bytes: string): Promise<Pick<Answer, 'status' | 'headers'>> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const [first = '', ...lines] = (said.split('\r\n\r\n')[0] ?? '').split('\r\n')
      const headers = lines.map((line) => [
        line.split(':', 1)[0]?.toLowerCase(),
        line.replace(/^[^:]*:\s*/, ''),
      ])
      resolve({ status: Number(first.split(' ')[1] ?? 0), headers: Object.fromEntries(headers) })
    })
  })
}
