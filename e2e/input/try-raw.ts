import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { inTurn } from '../access/check'
import { anActor } from '../access/subjects'
import { insideWords } from './leaks'

/** More than a limit of 64 KiB and what lies in the buffers of two sockets on loopback, and far less than was promised. */
const MOST_TAKEN = 16 * 1024 * 1024
const PATIENCE_MS = 8000
/** Most of the time of these is waiting. */
const WIDTH = 12

type Raw = {
  name: string
  head: string[]
  body?: Iterable<Buffer | string>
  statuses: number[]
}
type Taken = { status: number; said: string; taken: number }

/** Writes bytes on a socket as they are until the other side answers or closes; answers how many it took. */
export function sendBytes(
  origin: string,
  head: string,
  body: Iterable<Buffer | string> = [],
): Promise<Taken> {
  const { hostname, port } = new URL(origin)
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port) })
    let said = ''
    const parts = body[Symbol.iterator]()
    const timer = setTimeout(() => socket.destroy(), PATIENCE_MS)
    const write = () => {
      for (;;) {
        const { value, done: over } = parts.next()
        if (over || socket.destroyed) return
        if (!socket.write(value)) return void socket.once('drain', write)
      }
    }
    socket.on('connect', () => {
      socket.write(head, 'latin1')
      write()
    })
    socket.on('data', (data) => {
      said += data.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      const status = Number(
        /^HTTP\/1\.1 (\d{3})/.exec(said.replace(/^HTTP\/1\.1 100 [^\r]*\r\n\r\n/, ''))?.[1] ?? 0,
      )
      done({ status, said, taken: socket.bytesWritten - socket.writableLength })
    })
  })
}

const endless = function* (part: Buffer, times: number) {
  for (let i = 0; i < times; i++) yield part
}
const MB = 1024 * 1024
const mebi = Buffer.alloc(MB, 'x')
const chunk = Buffer.concat([Buffer.from(`${MB.toString(16)}\r\n`), mebi, Buffer.from('\r\n')])
const json = '{"body":"x"}'

/** Requests that no browser sends, each with the statuses that may answer it; 0 stands for a connection that is closed. */
function requestsOf(origin: string, cookie: string): Raw[] {
  const { host } = new URL(origin)
  const post = (...more: string[]) => [
    'POST /api/v1/comments/preview HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/json',
    'Connection: close',
    ...more,
  ]
  const get = (target: string, ...more: string[]) => [
    `GET ${target} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    ...more,
  ]
  const nested = (open: string, close: string) =>
    `${open.repeat(100_000 / open.length)}${close.repeat(100_000 / close.length)}`
  const sized = (body: string) => ({ head: post(`Content-Length: ${Buffer.byteLength(body)}`), body: [body] })
  const deep = (open: string, close: string) => sized(nested(open, close))
  const bomb = gzipSync(Buffer.alloc(100 * MB))
  const refused = [400, 413, 415, 422]
  return [
    {
      name: '100 MB, told beforehand',
      head: post(`Content-Length: ${100 * MB}`),
      body: endless(mebi, 100),
      statuses: [413],
    },
    {
      name: '100 MB in chunks',
      head: post('Transfer-Encoding: chunked'),
      body: endless(chunk, 100),
      statuses: [413],
    },
    {
      name: '100 MB as a form by nobody',
      head: [
        'POST /api/v1/comments/preview HTTP/1.1',
        `Host: ${host}`,
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${100 * MB}`,
      ],
      body: endless(mebi, 100),
      statuses: [401, 413],
    },
    {
      name: '100 MB to a page',
      head: ['POST / HTTP/1.1', `Host: ${host}`, `Content-Length: ${100 * MB}`],
      body: endless(mebi, 100),
      statuses: [405],
    },
    {
      name: '100 MB to sign-in',
      head: [
        'POST /api/auth/signin/email HTTP/1.1',
        `Host: ${host}`,
        `Origin: ${origin}`,
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${100 * MB}`,
      ],
      body: endless(mebi, 100),
      statuses: [413, 429],
    },
    {
      name: '100 MB to a link of a mail',
      head: ['POST /api/v1/unsubscribe/none HTTP/1.1', `Host: ${host}`, `Content-Length: ${100 * MB}`],
      body: endless(mebi, 100),
      statuses: [404, 413],
    },
    {
      name: '100 MB to no address',
      head: ['POST /api/nothing HTTP/1.1', `Host: ${host}`, `Content-Length: ${100 * MB}`],
      body: endless(mebi, 100),
      statuses: [404],
    },
    {
      name: '100 MB with a read',
      head: get('/api/v1/ranking', `Content-Length: ${100 * MB}`)
        .slice(0, 2)
        .concat(`Content-Length: ${100 * MB}`),
      body: endless(mebi, 100),
      statuses: [200, 400, 413],
    },
    {
      name: 'a gzip bomb',
      head: post('Content-Encoding: gzip', `Content-Length: ${bomb.length}`),
      body: [bomb],
      statuses: [415, 413],
    },
    {
      name: 'a body that says br',
      head: post('Content-Encoding: br', `Content-Length: ${json.length}`),
      body: [json],
      statuses: [415],
    },
    { name: '100,000 levels of arrays', ...deep('[', ']'), statuses: refused },
    { name: '100,000 levels of objects', ...deep('{"a":', '}'), statuses: refused },
    {
      name: '30,000 levels within the limit',
      ...sized(`{"body":${'['.repeat(30_000)}${']'.repeat(30_000)}}`),
      statuses: [400, 422],
    },
    { name: 'keys twice', ...sized('{"body":"first","body":"second"}'), statuses: [200, 400, 422] },
    { name: 'a number out of range', ...sized('{"body":1e999}'), statuses: [400, 422] },
    { name: 'a prototype', ...sized('{"body":"x","__proto__":{"x":1}}'), statuses: [422] },
    { name: 'half a pair', ...sized('{"body":"\\ud800"}'), statuses: [422] },
    { name: 'NUL', ...sized('{"body":"\\u0000"}'), statuses: [422] },
    {
      name: 'bytes that are no UTF-8',
      head: post('Content-Length: 13'),
      body: [Buffer.from('{"body":"\xff\xfe"}', 'latin1')],
      statuses: [400],
    },
    { name: 'a byte order mark', ...sized('\ufeff{"body":"x"}'), statuses: [200, 400] },
    ...[
      '{',
      '[',
      '"',
      '{"body":}',
      "{'body':'x'}",
      '{"body":"x",}',
      'NaN',
      'undefined',
      '{"body":"x"}{"body":"y"}',
      '{"body":"a\nb"}',
      '{"body":"\\x41"}',
      '{"body":01}',
      '// x',
      '',
    ].map((body) => ({ name: `not JSON: ${JSON.stringify(body)}`, ...sized(body), statuses: [400, 422] })),
    {
      name: 'less than told',
      head: post('Content-Length: 12'),
      body: ['{"bo'],
      statuses: [0, 400, 408],
    },
    { name: 'more than told', head: post('Content-Length: 4'), body: [json], statuses: [400] },
    {
      name: 'two lengths',
      head: post('Content-Length: 12', 'Content-Length: 13'),
      body: [json],
      statuses: [400],
    },
    {
      name: 'a length and chunks',
      head: post('Content-Length: 12', 'Transfer-Encoding: chunked'),
      body: [`c\r\n${json}\r\n0\r\n\r\n`],
      statuses: [400],
    },
    { name: 'a length below zero', head: post('Content-Length: -1'), body: [json], statuses: [400] },
    { name: 'a length in hex', head: post('Content-Length: 0xc'), body: [json], statuses: [400] },
    {
      name: 'a length beyond numbers',
      head: post('Content-Length: 99999999999999999999999'),
      body: [json],
      statuses: [400, 413],
    },
    {
      name: 'chunks that are none',
      head: post('Transfer-Encoding: chunked'),
      body: ['zz\r\nx\r\n'],
      statuses: [400],
    },
    {
      name: 'a chunk of another size',
      head: post('Transfer-Encoding: chunked'),
      body: [`5\r\n${json}\r\n0\r\n\r\n`],
      statuses: [400],
    },
    {
      name: 'a chunk size beyond numbers',
      head: post('Transfer-Encoding: chunked'),
      body: ['fffffffffffffffff\r\nx'],
      statuses: [400],
    },
    {
      name: 'a chunk extension without end',
      head: post('Transfer-Encoding: chunked'),
      body: [`1;${'a'.repeat(200_000)}\r\nx\r\n0\r\n\r\n`],
      statuses: [400, 413],
    },
    {
      name: 'an unknown coding',
      head: post('Transfer-Encoding: gzip, chunked'),
      body: [`c\r\n${json}\r\n0\r\n\r\n`],
      statuses: [200, 400, 415, 501],
    },
    { name: 'a coding that hides', head: post('Transfer-Encoding: xchunked'), body: [json], statuses: [400] },
    {
      name: 'trailers',
      head: post('Transfer-Encoding: chunked'),
      body: [`c\r\n${json}\r\n0\r\nCookie: x=y\r\n\r\n`],
      statuses: [200],
    },
    {
      name: 'an address of 100 kB',
      head: get(`/api/v1/search?q=${'x'.repeat(100_000)}`),
      statuses: [414, 431],
    },
    {
      name: 'an address of 15 kB',
      head: get(`/api/v1/technologies?cursor=${'x'.repeat(15_000)}`),
      statuses: [422, 431],
    },
    {
      name: '10,000 headers',
      head: get('/api/v1/ranking', ...Array.from({ length: 10_000 }, (_, i) => `x-${i}: y`)),
      statuses: [431],
    },
    {
      name: '2,500 short headers',
      head: get('/api/v1/ranking', ...Array.from({ length: 2500 }, () => 'a: b')),
      statuses: [200, 431],
    },
    {
      name: 'a header of 100 kB',
      head: get('/api/v1/ranking', `x: ${'y'.repeat(100_000)}`),
      statuses: [431],
    },
    { name: 'a header without a name', head: get('/api/v1/ranking', ': x'), statuses: [400] },
    { name: 'a folded header', head: get('/api/v1/ranking', 'x: a', ' b'), statuses: [200, 400] },
    { name: 'NUL in a header', head: get('/api/v1/ranking', 'x: a\0b'), statuses: [400] },
    { name: 'no Host', head: ['GET /api/v1/ranking HTTP/1.1', 'Connection: close'], statuses: [400] },
    { name: 'two Hosts', head: get('/api/v1/ranking', 'Host: evil.example'), statuses: [200, 400] },
    {
      name: 'a Host that is none',
      head: ['GET / HTTP/1.1', 'Host: a b/@c', 'Connection: close'],
      statuses: [400],
    },
    { name: 'HTTP/0.9', head: ['GET /api/v1/ranking'], statuses: [200, 400] },
    { name: 'HTTP/9.9', head: ['GET / HTTP/9.9', `Host: ${host}`], statuses: [400, 505] },
    { name: 'an absolute address', head: get('http://evil.example/api/v1/ranking'), statuses: [200, 400] },
    {
      name: 'a method of another protocol',
      head: ['BREW /api/v1/ranking HTTP/1.1', `Host: ${host}`, 'Connection: close'],
      statuses: [400, 405],
    },
    {
      name: 'CONNECT',
      head: ['CONNECT evil.example:443 HTTP/1.1', `Host: ${host}`],
      statuses: [0, 400, 405],
    },
    { name: 'TRACE', head: ['TRACE / HTTP/1.1', `Host: ${host}`, 'Connection: close'], statuses: [405] },
    {
      name: 'an upgrade',
      head: get('/', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__')
        .map((line) => (line.startsWith('Connection') ? 'Connection: Upgrade, HTTP2-Settings' : line))
        .concat('Connection: close'),
      statuses: [200, 400, 426],
    },
    {
      name: 'a cookie of 12 kB',
      head: get('/api/v1/me', `Cookie: backboard-session=${'x'.repeat(12_000)}`),
      statuses: [401, 431],
    },
    {
      name: 'a cookie that is no UTF-8',
      head: get('/api/v1/me', 'Cookie: backboard-session=\xff\xfe%00%ff'),
      statuses: [401],
    },
    {
      name: 'a token that is none',
      head: get('/api/v1/me', 'Authorization: Bearer \xff\xfe'),
      statuses: [401],
    },
    { name: 'nothing but line ends', head: ['\r\n\r\n\r\n'], statuses: [0, 400, 408] },
    { name: 'bytes of TLS', head: ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'], statuses: [400] },
  ]
}

type Options = { most?: number; only?: (name: string) => boolean }

/** Sends what no browser sends; each is refused (or harmless), says nothing from inside, and is not read beyond the limit. */
export async function tryRaw(origin: string, { most = MOST_TAKEN, only = () => true }: Options = {}) {
  const { cookie } = await anActor('MEMBER')
  const violations: string[] = []
  const requests = requestsOf(origin, cookie).filter(({ name }) => only(name))
  await inTurn(requests, WIDTH, async ({ name, head, body, statuses }) => {
    const { status, said, taken } = await sendBytes(origin, `${head.join('\r\n')}\r\n\r\n`, body)
    if (!statuses.includes(status))
      violations.push(`${name}: ${status} instead of ${statuses.join(' or ')} ${said.slice(0, 100)}`)
    if (insideWords(said, '')) violations.push(`${name}: says ${insideWords(said, '')}`)
    if (taken > most) violations.push(`${name}: ${taken} bytes were taken`)
  })
  const alive = await fetch(`${origin}/api/health`)
  if (!alive.ok) violations.push(`The site is not well afterwards: ${alive.status}`)
  return { tries: requests.length, violations }
}
