import { request } from 'node:http'
import type { Sent } from './cells'

export type RawAnswer = { status: number; said: string; location: string; type: string }

/** Sends a request with its address as it is written: fetch would tidy it up. */
export function sendRaw(origin: string, path: string, init: Sent): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((done, fail) => {
    const { method, headers, body } = init
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request({ hostname, port, path, method, headers: { ...headers, ...length } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', fail)
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          said: Buffer.concat(parts).toString('utf8'),
          location: answer.headers.location ?? '',
          type: answer.headers['content-type'] ?? '',
        }),
      )
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
