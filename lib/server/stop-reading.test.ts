import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { closeServer } from './shut-down'
import { stopReading } from './stop-reading'

const MB = 1024 * 1024
/** What is read may be 64 KiB more, and a few parts of 64 KiB that were on their way. */
const MOST_READ = 0.5 * MB

let close: () => Promise<void> = async () => {}
afterEach(() => close())

type Answer = (req: IncomingMessage, res: ServerResponse) => unknown
const answerAtOnce: Answer = (_, res) => res.writeHead(405, { 'content-length': 2 }).end('no')

/** A server that answers without reading, unless told otherwise, and the connections that it took. */
async function serve(answer: Answer = answerAtOnce) {
  const taken: Socket[] = []
  const server = createServer((req, res) => {
    stopReading(req, res)
    answer(req, res)
  })
  server.on('connection', (socket) => taken.push(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => closeServer(server, 500)
  const { port } = server.address() as AddressInfo
  return { port, taken }
}

/**
 * Writes as long as the other side takes it, up to 20 MB, and reads only after half a second, as a client that is busy
 * sending does. What was answered, once the connection has closed.
 */
function send(port: number, head: string[], part: Buffer) {
  return new Promise<{ said: string; ms: number }>((resolve) => {
    const began = Date.now()
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    let said = ''
    let left = Math.ceil((20 * MB) / part.length)
    const write = () => {
      while (left-- > 0 && !socket.destroyed) if (!socket.write(part)) return
    }
    socket.on('drain', write)
    socket.on('data', (data) => {
      said += data
    })
    socket.pause()
    setTimeout(() => socket.resume(), 500)
    socket.on('error', () => {})
    socket.on('close', () => resolve({ said, ms: Date.now() - began }))
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    write()
  })
}

const mebi = Buffer.alloc(MB, 'x')
const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')])
const post = ['POST / HTTP/1.1', 'Host: a']

describe('20 MB that nobody asked for', () => {
  it.each([
    ['told beforehand', [...post, `Content-Length: ${20 * MB}`], mebi],
    [
      'by a client that ends its connection',
      [...post, `Content-Length: ${20 * MB}`, 'Connection: close'],
      mebi,
    ],
    ['in chunks', [...post, 'Transfer-Encoding: chunked'], chunk],
    [
      'in chunks, to the end of the connection',
      [...post, 'Transfer-Encoding: chunked', 'Connection: close'],
      chunk,
    ],
  ])('%s: are answered, not read, and their connection ends', async (_, head, part) => {
    const { port, taken } = await serve()
    const { said, ms } = await send(port, head, part)
    expect(said).toMatch(/^HTTP\/1\.1 405 [\s\S]*\r\n\r\nno$/)
    if (head.some((line) => line.startsWith('Content-Length'))) expect(said).toContain('Connection: close')
    expect(taken[0]?.bytesRead).toBeGreaterThan(50)
    expect(taken[0]?.bytesRead).toBeLessThan(MOST_READ)
    expect(ms).toBeLessThan(5000)
    expect(taken[0]?.destroyed).toBe(true)
  })

  it('are left where they are when somebody had begun to read them', async () => {
    const { port, taken } = await serve((req, res) => {
      req.once('data', () => answerAtOnce(req, res))
    })
    const { said } = await send(port, [...post, `Content-Length: ${20 * MB}`], mebi)
    expect(said).toContain('405')
    expect(taken[0]?.bytesRead).toBeGreaterThan(50)
    expect(taken[0]?.bytesRead).toBeLessThan(MOST_READ)
  })

  it('do not keep a client of Node from its answer', async () => {
    const { port } = await serve()
    const status = await new Promise((resolve, reject) => {
      const sending = request({ port, host: '127.0.0.1', method: 'POST' }, (res) => {
        res.resume().on('end', () => resolve(res.statusCode))
        // Its request is cut off afterwards.
        sending.on('error', () => {})
      })
      sending.once('error', reject)
      sending.end(Buffer.alloc(20 * MB))
    })
    expect(status).toBe(405)
  })
})

describe('a small body that nobody asked for', () => {
  it.each([
    ['told beforehand', 'Content-Length: 40000', 'x'.repeat(40_000)],
    ['in chunks', 'Transfer-Encoding: chunked', `9c40\r\n${'x'.repeat(40_000)}\r\n0\r\n\r\n`],
  ])('%s: leaves the connection to the next request, even when it comes late', async (_, told, body) => {
    const { port, taken } = await serve()
    const socket = connect({ port, host: '127.0.0.1' })
    let said = ''
    socket.on('data', (data) => {
      said += data
    })
    const answers = () => said.match(/HTTP\/1\.1 405/g)?.length
    for (let turn = 1; turn <= 3; turn++) {
      socket.write(`${[...post, told].join('\r\n')}\r\n\r\n`)
      await expect.poll(answers).toBe(turn)
      socket.write(body.slice(0, 20_000))
      await wait(20)
      socket.write(body.slice(20_000))
    }
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    await new Promise((resolve) => socket.on('close', resolve))
    expect(answers()).toBe(4)
    expect(taken).toHaveLength(1)
  })
})

it('a request that has come whole ends its connection at once where its client asks for that', async () => {
  const { port } = await serve()
  const began = Date.now()
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.write(`${[...post, 'Content-Length: 2', 'Connection: close'].join('\r\n')}\r\n\r\nab`)
  socket.resume()
  await new Promise((resolve) => socket.on('end', resolve))
  expect(Date.now() - began).toBeLessThan(1000)
  socket.destroy()
})
