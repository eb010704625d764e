import type { Rows } from '@/testing/access/row'
import { type Cell, castOf, cellsOf, nameOf, prepare, type Sent } from './cells'
import { sendRaw } from './send-raw'
import { changedTables, settledHashes, tableHashes } from './table-hashes'

/** Origins that are not the site's: undefined sends none. */
export const foreignOrigins = (origin: string): Record<string, Record<string, string>> => {
  const { host, port, hostname } = new URL(origin)
  const from = (value: string) => ({ origin: value })
  return {
    foreign: from('https://evil.example'),
    null: from('null'),
    absent: {},
    'absent, from another site': { 'sec-fetch-site': 'cross-site' },
    'absent, from a sibling': { 'sec-fetch-site': 'same-site' },
    'absent, with a referer': { referer: `${origin}/` },
    subdomain: from(`http://evil.${host}`),
    'longer name': from(`${origin}.evil.example`),
    'another port': from(`http://${hostname}:${Number(port) + 1}`),
    'no port': from(`http://${hostname}`),
    'another scheme': from(`https://${host}`),
    'another name of this machine': from(`http://localhost:${port}`),
    'a user before it': from(`http://${host}@evil.example`),
    'upper case scheme': from(`HTTP://${host}`),
    'with a path': from(`${origin}/`),
    empty: from(''),
    twice: from(`${origin}, https://evil.example`),
    'foreign, told as our own': { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  }
}

type Send = { type?: string; body?: string; method?: string }
const formOf = (method: string, body: unknown) =>
  new URLSearchParams({
    _method: method,
    ...Object.fromEntries(
      Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value)]),
    ),
  }).toString()

/** The request as JSON, and as everything that a form or a plain request of another page can send. */
function asSentBy(cell: Cell, init: Sent): Record<string, Send> {
  const json = init.body
  const form = formOf(cell.operation.method, json === undefined ? {} : JSON.parse(json))
  const boundary = '----x'
  const parts = [...new URLSearchParams(form)].map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    'as JSON': { type: 'application/json', body: json },
    'as a form': { type: 'application/x-www-form-urlencoded', body: form, method: 'POST' },
    'as a form with parts': {
      type: `multipart/form-data; boundary=${boundary}`,
      body: `${parts.join('')}--${boundary}--\r\n`,
      method: 'POST',
    },
    'as text': { type: 'text/plain', body: json ?? '{}' },
    'as text by POST': { type: 'text/plain;charset=UTF-8', body: json ?? '{}', method: 'POST' },
    'without a type': { body: json },
  }
}

/** Without a session anybody may: the token in the address says whose mail it is. */
const FROM_ANYWHERE = 'POST /unsubscribe/{token}'

/**
 * Sends every write of a signed-in member, who may do it, from elsewhere and in every form. All are refused, and at the
 * end no row of any table is another.
 */
export async function tryForeignSenders(
  origin: string,
  table: Rows,
  { every = 1, origins = foreignOrigins(origin) } = {},
) {
  const writes = cellsOf(table).filter(
    ({ operation, actor, state }) =>
      operation.method !== 'GET' &&
      operation.name !== FROM_ANYWHERE &&
      state === 'plain' &&
      actor === 'administrator',
  )
  const cast = await castOf('administrator').get()
  const ready: { cell: Cell; path: string; init: Sent }[] = []
  for (const cell of writes) ready.push({ cell, ...(await prepare(cell, cast, origin)) })
  for (const path of ['/api/auth/signout', '/api/auth/signin/email', '/api/auth/callback/email'])
    ready.push({ cell: writes[0] as Cell, path, init: { ...(ready[0]?.init as Sent), method: 'POST' } })
  const before = await settledHashes()
  const violations: string[] = []
  let tries = 0
  let nth = 0
  for (const { cell, path, init } of ready)
    for (const [sender, headers] of Object.entries(origins))
      for (const [form, { type, body, method }] of Object.entries(asSentBy(cell, init))) {
        if (nth++ % every !== 0) continue
        const { cookie = '' } = init.headers
        const sent = {
          ...init,
          method: method ?? init.method,
          body,
          headers: { cookie, ...headers, ...(type && { 'content-type': type }) },
        }
        const { status } = await sendRaw(origin, path, sent)
        tries++
        if (![403, 404, 405].includes(status))
          violations.push(`${nameOf(cell)} at ${path}, ${sender} origin, ${form}: ${status}`)
      }
  const changed = changedTables(before, await tableHashes())
  if (changed.length > 0) violations.push(`Rows changed in ${changed.join(', ')}`)
  return { tries, violations }
}
