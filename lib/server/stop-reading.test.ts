import { Agent, createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { stopReading } from './stop-reading'

const MB = 1024 * 1024
let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** What a server that answers at once, by the guard or without it, has read when the connection is over. */
async function bytesRead(
  head: string,
  part: Buffer,
  times: number,
  isGuarded = true,
): Promise<[number, string]> {
  let read = 0
  server = createServer((req, res) => {
    if (isGuarded) stopReading(req, res)
    req.socket.once('close', () => {
      read = req.socket.bytesRead
    })
    res.writeHead(413).end('too much')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let said = ''
  socket.on('data', (data) => {
    said += data
  })
  socket.on('error', () => {})
  socket.write(`POST / HTTP/1.1\r\nHost: here\r\n${head}\r\n\r\n`)
  for (let i = 0; i < times && !socket.destroyed; i++) if (!socket.write(part)) await drained(socket)
  if (!isGuarded) socket.end()
  if (!socket.closed) await new Promise((done) => socket.once('close', done))
  await new Promise((done) => setTimeout(done, 50))
  return [read, said]
}
const drained = (socket: Socket) =>
  new Promise<void>((done) => {
    const over = () => {
      socket.off('drain', over)
      socket.off('close', over)
      done()
    }
    socket.on('drain', over)
    socket.on('close', over)
  })

const chunk = Buffer.concat([Buffer.from(`${MB.toString(16)}\r\n`), Buffer.alloc(MB), Buffer.from('\r\n')])

it.each([
  ['told beforehand', `Content-Length: ${100 * MB}`, Buffer.alloc(MB)],
  ['in chunks', 'Transfer-Encoding: chunked', chunk],
])('does not read 100 MB, %s, once it has answered', async (_, head, part) => {
  const [read] = await bytesRead(head, part, 100)
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(32 * MB)
})

it('lets whoever sends a little too much read the answer', async () => {
  const [, said] = await bytesRead(
    `Content-Length: ${200 * 1024}\r\nConnection: close`,
    Buffer.alloc(100 * 1024),
    2,
  )
  expect(said).toContain('413')
})

it('leaves a connection alone whose request came whole, though nobody read it', async () => {
  server = createServer((req, res) => {
    stopReading(req, res)
    res.writeHead(413).end('too much')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { port } = server.address() as AddressInfo
  const post = () =>
    new Promise<[number | undefined, boolean]>((done, fail) => {
      const sent = request({ agent, port, method: 'POST', host: '127.0.0.1' }, (answer) =>
        answer.resume().on('end', () => done([answer.statusCode, sent.reusedSocket])),
      )
      sent.on('error', fail).end(Buffer.alloc(100 * 1024))
    })
  expect(await post()).toEqual([413, false])
  await new Promise((done) => setTimeout(done, 2300))
  expect(await post()).toEqual([413, true])
  agent.destroy()
})

it('reads all of it without the guard: what the measure must see', async () => {
  const [read] = await bytesRead(`Content-Length: ${100 * MB}`, Buffer.alloc(MB), 100, false)
  expect(read).toBeGreaterThan(90 * MB)
})
