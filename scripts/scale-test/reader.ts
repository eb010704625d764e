import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Answer, ask, jsonOf } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import type { Story } from './site'

const PATHS = [
  ...['/', '/technologies/django', '/technologies/django.md', '/how-ranking-works', '/editions/2024'],
  ...[
    '/api/v1/ranking',
    '/api/v1/technologies/django',
    '/technologies/flask',
    '/feed.atom',
    '/badges/django.svg',
    '/sitemap.xml',
  ],
]
const RSC = { rsc: '1' }

/** Each process makes each answer once: what is measured afterwards is no cold start. */
export const warmUp: Story = async ({ processes }) => {
  await Promise.all(
    processes.map(async ({ origin }) => {
      for (const path of PATHS) await ask(origin + path)
    }),
  )
}

/** Somebody who is not signed in reads through nginx. */
export const readerStory: Story = async ({ origin, newMember }, ledger) => {
  for (const path of PATHS) await readOnce(origin, path, ledger)
  const payload = await ask(`${origin}/technologies/django?_rsc=abc`, { headers: RSC })
  const page = await ask(`${origin}/technologies/django?_rsc=abc`)
  const kinds = [payload, page].map(({ headers }) => headers['content-type']?.split(';')[0])
  ledger.check(
    'a page and its payload are not mixed up',
    kinds.join() === 'text/x-component,text/html',
    kinds.join(),
  )
  const nowhere = await ask(`${origin}/technologies/nowhere`)
  ledger.check('what does not exist is 404', nowhere.status === 404, String(nowhere.status))
  const metrics = await ask(`${origin}/api/metrics`)
  ledger.check('metrics are not shown to the world', metrics.status === 404, String(metrics.status))

  const kept: (string | undefined)[] = []
  for (let n = 0; n < 20; n++) kept.push(String((await ask(`${origin}/`)).headers['x-cache']))
  ledger.check('nginx answers who reads the same within a second', kept.includes('HIT'), kept.join())
  const member = await newMember()
  for (const asked of [member.ask, withToken]) {
    const answer = await asked(`${origin}/api/v1/ranking`)
    ledger.check('a signed-in reader passes nginx by', answer.headers['x-cache'] === undefined, 'kept')
  }
  const me = await member.ask(`${origin}/api/v1/me`)
  ledger.check('a member is known', jsonOf<{ member: unknown }>(me).member !== null, me.body.toString())
  const nobody = await ask(`${origin}/api/v1/me`)
  ledger.check('and nobody else is', nobody.status === 401, String(nobody.status))
}

const withToken = (url: string) => ask(url, { headers: { authorization: 'Bearer nothing' } })

function unpacked({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

async function readOnce(origin: string, path: string, ledger: Ledger) {
  const plain = await ask(origin + path)
  ledger.check('a reader gets each kind of answer', plain.status === 200, `${path} ${plain.status}`)
  ledger.check('a public answer sets no cookie', plain.headers['set-cookie'] === undefined, path)
  const { etag = '' } = plain.headers
  const again = await ask(origin + path, { headers: { 'if-none-match': etag } })
  ledger.check(
    'who has an answer gets 304',
    again.status === 304 && again.body.length === 0,
    `${path} ${again.status}`,
  )
  const head = await ask(origin + path, { method: 'HEAD' })
  ledger.check('HEAD is GET without a body', head.status === 200 && head.body.length === 0, path)
  for (const asked of ['br', 'gzip', 'gzip, deflate, br', 'br;q=0, gzip', 'identity']) {
    const packed = await ask(origin + path, { headers: { 'accept-encoding': asked } })
    const encoding = packed.headers['content-encoding'] ?? 'identity'
    const isAsked =
      encoding === 'identity' || (asked.includes(encoding) && !asked.includes(`${encoding};q=0`))
    ledger.check('an answer comes in an encoding that was asked for', isAsked, `${path} for ${asked}`)
    ledger.check(
      'every encoding holds the same bytes',
      unpacked(packed).equals(plain.body),
      `${path} as ${asked}`,
    )
  }
}
