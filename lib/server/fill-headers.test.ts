import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { fillHeaders } from './fill-headers'

const COMMON = { 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin' }

async function answered(answer: (res: ServerResponse) => void) {
  const server = createServer((_, res) => {
    fillHeaders(res, COMMON)
    answer(res)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

it.each<[string, (res: ServerResponse) => void]>([
  ['set before', (res) => void res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin').end('a')],
  [
    'given as an object',
    (res) => void res.writeHead(200, { 'Cross-Origin-Resource-Policy': 'cross-origin' }).end(),
  ],
  [
    'given as a list, with words',
    (res) => void res.writeHead(200, 'Fine', ['cross-origin-resource-policy', 'cross-origin']).end(),
  ],
])('a header of the answer itself stays: %s', async (_, answer) => {
  const { headers } = await answered(answer)
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('x-frame-options')).toBe('DENY')
})

it('what is missing is there once, whatever way the head goes out', async () => {
  for (const answer of [
    (res: ServerResponse) => void res.end('a'),
    (res: ServerResponse) => void (res.write('a') && res.end()),
    (res: ServerResponse) => {
      res.flushHeaders()
      res.end()
    },
    (res: ServerResponse) => void res.writeHead(404).end(),
  ]) {
    const { headers } = await answered(answer)
    for (const [name, value] of Object.entries(COMMON)) expect(headers.get(name), name).toBe(value)
  }
})
