import { operations } from '@/testing/access/operations'
import { pages } from '@/testing/access/pages'
import { sendRaw } from '../access/send-raw'
import { anActor } from '../access/subjects'

const long = 'x'.repeat(3000)

/** What may stand where an address has an id, a slug, a handle, a number or a name. */
export const oddParts = [
  ...[
    'abc',
    '0',
    '-1',
    '1e9',
    '99999',
    '99999999999999999999',
    'NaN',
    'null',
    'undefined',
    '[object Object]',
  ],
  ...[
    "'",
    '"',
    "1' or '1'='1",
    '1;drop table point',
    '%',
    '_',
    '\\',
    '{id}',
    '[slug]',
    '$1',
    '../..',
    '.',
    '..',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'index',
    'page',
    'layout',
    '(group)',
    '@slot',
    'a/b',
    'a\nb',
    'a\tb',
  ],
  ...['\u202egnp', '\u0000', '\ufeff', 'é', 'ｄｊａｎｇｏ', '💥', 'K', 'DJANGO', 'django ', ' django', long],
].map((text) => encodeURIComponent(text))
/** Parts that are no UTF-8, or encoded more than once or not at all. */
export const brokenParts = [
  '%',
  '%ff',
  '%c0%ae',
  '%ed%a0%80',
  '%u0041',
  '%252e%252e',
  '%2500',
  '%00',
  'a%2fb',
  'a%252fb',
  'a+b',
  'a;b=c',
  'a,b',
]

/** Asks for every page and every read of the API with odd parts in its address; none may be answered by a failure. */
export async function tryOddAddresses(
  origin: string,
  { parts = [...oddParts, ...brokenParts], every = 1, isFailure = (status: number) => status >= 500 } = {},
) {
  const { cookie } = await anActor('ADMIN')
  const shapes = [
    ...Object.keys(pages).filter((path) => path.includes('[')),
    ...operations
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => `/api/v1${path.replace(/\{(\w+)\}/g, '[$1]')}`),
  ].filter((path) => path.includes('['))
  const violations: string[] = []
  let tries = 0
  let nth = 0
  for (const shape of new Set(shapes))
    for (const part of parts) {
      if (nth++ % every !== 0) continue
      const path = shape.replace(/\[[^\]]+\]/g, part)
      const { status, said } = await sendRaw(origin, path, {
        method: 'GET',
        redirect: 'manual',
        headers: { cookie },
      })
      tries++
      if (isFailure(status)) violations.push(`${path.slice(0, 200)}: ${status} ${said.slice(0, 80)}`)
    }
  return { tries, violations }
}
