import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** What Next answers to: its request handler, or a stand-in of the same form. */
export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<unknown>
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }
type Asked = { path: string; headers: Record<string, string>; timeoutMs: number }

/** A GET that the server makes to Next within the process. Rejects when it is broken off or lasts too long. */
export function requestInternally(handle: Handle, { path, headers, timeoutMs }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = new IncomingMessage(new Socket())
    Object.assign(req, {
      method: 'GET',
      url: path,
      headers,
      httpVersion: '1.1',
      httpVersionMajor: 1,
      httpVersionMinor: 1,
    })
    for (const [name, value] of Object.entries(headers)) req.rawHeaders.push(name, value)
    req.push(null)
    const res = collectingResponse(req, finish, fail)
    const timer = setTimeout(() => {
      // With the code by which everybody tells what cannot be had now from what is broken.
      fail(Object.assign(new Error(`${path} took longer than ${timeoutMs} ms`), { code: 'ETIMEDOUT' }))
      res.emit('close')
    }, timeoutMs)

    function finish(body: Buffer) {
      clearTimeout(timer)
      resolve({ status: res.statusCode, headers: { ...res.getHeaders() }, body })
    }
    function fail(error?: unknown) {
      clearTimeout(timer)
      reject(error ?? new Error(`${path} was broken off`))
    }
    Promise.resolve(handle(req, res)).catch(fail)
  })
}

// Next flushes the headers before the body, waits for 'finish' and 'close', and destroys the response on abort.
function collectingResponse(
  req: IncomingMessage,
  finish: (body: Buffer) => void,
  fail: (error?: unknown) => void,
) {
  const res = new ServerResponse(req)
  const chunks: Buffer[] = []
  let ended = false
  const collect = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const afterwards = (...given: unknown[]) => {
    const done = given.find((value) => typeof value === 'function')
    if (done) process.nextTick(done as () => void)
  }
  return Object.assign(res, {
    flushHeaders() {},
    // Headers given here would otherwise go into the bytes of a connection that does not exist.
    writeHead(status: number, ...given: unknown[]) {
      res.statusCode = status
      const headers = given.find((value) => typeof value === 'object' && value !== null) ?? {}
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value)
      return res
    },
    write(chunk: unknown, encoding?: unknown, done?: unknown) {
      collect(chunk, encoding)
      afterwards(encoding, done)
      return true
    },
    end(chunk?: unknown, encoding?: unknown, done?: unknown) {
      if (ended) return res
      ended = true
      collect(chunk, encoding)
      finish(Buffer.concat(chunks))
      Object.defineProperty(res, 'writableFinished', { value: true })
      res.emit('finish')
      res.emit('close')
      afterwards(chunk, encoding, done)
      return res
    },
    destroy(error?: Error) {
      fail(error)
      res.emit('close')
      return res
    },
  })
}

const isEncoding = (value: unknown): value is BufferEncoding =>
  typeof value === 'string' && Buffer.isEncoding(value)
