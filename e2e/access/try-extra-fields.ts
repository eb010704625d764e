import { db } from '@/lib/db'
import type { Rows } from '@/testing/access/row'
import { castOf, cellsOf, nameOf, prepare } from './cells'
import { sendRaw } from './send-raw'
import { changedTables, settledHashes, tableHashes } from './table-hashes'

const other = '00000000-0000-4000-8000-000000000000'

/** What nobody may say of what they write, in JSON: as text, since an object literal would not hold `__proto__`. */
export const extraFields: Record<string, string> = {
  id: `"${other}"`,
  memberId: `"${other}"`,
  member_id: `"${other}"`,
  userId: `"${other}"`,
  author: '{"handle":"somebody"}',
  role: '"ADMIN"',
  state: '"VISIBLE"',
  suspended: 'false',
  suspendedAt: 'null',
  counts: 'true',
  voterId: `"${other}"`,
  weightMicro: '1000000000',
  agree: '1000',
  helpful: '1000',
  helpfulCount: '1000',
  bodyHtml: '"<script>alert(1)</script>"',
  createdAt: '"2020-01-01T00:00:00Z"',
  editedAt: 'null',
  deletedAt: 'null',
  isAdmin: 'true',
  email: '"taken@over.example"',
  emailVerified: 'true',
  __proto__: '{"role":"ADMIN"}',
  constructor: '{"prototype":{"role":"ADMIN"}}',
  prototype: '{"role":"ADMIN"}',
  toString: '"x"',
  _method: '"DELETE"',
  returnTo: '"//evil.example"',
}

/** Sends every write that its sender may do with one field too many: nothing is done, and no row is another. */
export async function tryExtraFields(origin: string, table: Rows, { every = 1, extra = extraFields } = {}) {
  const actor = 'administrator' as const
  const cells = cellsOf(table).filter(
    (cell) =>
      cell.operation.method !== 'GET' &&
      cell.actor === actor &&
      cell.state === 'plain' &&
      !cell.operation.isPublic,
  )
  const cast = await castOf(actor).get()
  const violations: string[] = []
  let tries = 0
  const ready = []
  for (const cell of cells) ready.push({ cell, ...(await prepare(cell, cast, origin)) })
  const before = await settledHashes()
  for (const { cell, path, init } of ready)
    for (const [nth, [name, value]] of Object.entries(extra).entries()) {
      const fields = init.body?.slice(1, -1) ?? ''
      // What a write knows by itself is no field too many.
      if (nth % every !== 0 || fields.includes(`"${name}":`)) continue
      const body = `{${[fields, `"${name}":${value}`].filter(Boolean).join(',')}}`
      const headers = { ...init.headers, 'content-type': 'application/json' }
      const { status } = await sendRaw(origin, path, { ...init, headers, body })
      tries++
      if (status !== 422) violations.push(`${nameOf(cell)} with ${name}: ${status} instead of 422`)
    }
  const changed = changedTables(before, await tableHashes())
  if (changed.length > 0) violations.push(`Rows changed in ${changed.join(', ')}`)
  const { role } = await db.member.findUniqueOrThrow({ where: { id: cast.owner.id } })
  if (role !== 'MEMBER') violations.push(`The member became ${role}`)
  return { tries, violations }
}
