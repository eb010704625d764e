import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import type { Row, Subject } from '@/testing/access/row'
import { bodyOf } from '../access/cells'

const mark = () => randomUUID().slice(0, 8)
const technology = () => ({
  name: `Naughty ${mark()}`,
  kind: 'framework',
  language: 'PHP',
  website: 'https://naughty.example',
  repository: 'https://code.example/naughty',
  summary: 'A technology with a name that nobody would give.',
  license: 'MIT',
  firstReleased: 2020,
})
const point = () => ({
  title: `Naughty ${mark()}`,
  detail: 'Said to see how texts are kept.',
  theme: 'tooling',
  since: '1.0',
  until: '2.0',
  sources: [{ url: 'https://source.example/', title: 'A source' }],
})
const editing = { reason: 'OTHER', note: 'For the test' }

/** Bodies with every field, of the writes whose row in the table of access sends less. */
const whole: Record<string, (subject: Subject) => unknown> = {
  'POST /technologies': () => ({ ...technology(), why: 'Because' }),
  'POST /technologies/{slug}/points': () => ({ side: 'PRO', ...point(), why: 'Because' }),
  'POST /technologies/{slug}/edits': () => ({ ...technology(), why: 'Because' }),
  'POST /points/{id}/edits': () => ({ ...point(), why: 'Because' }),
  'POST /technologies/{slug}/editorial-points': () => ({ side: 'PRO', ...point(), ...editing }),
  'PATCH /points/{id}': () => ({ ...point(), version: 1, changesMeaning: false, ...editing }),
  'PATCH /technologies/{slug}': () => ({ ...technology(), version: 1, ...editing }),
  'PUT /points/{id}/archived': () => ({ archived: true, ...editing }),
  'POST /reports': ({ id }) => ({ subject: { type: 'COMMENT', id }, reason: 'OTHER', note: 'For the test' }),
  'POST /moderation/decisions': ({ id }) => ({
    subject: { type: 'COMMENT', id },
    decision: 'HIDE',
    reason: 'OTHER',
    note: 'For the test',
  }),
  'PUT /members/{handle}/role': () => ({ role: 'MODERATOR', note: 'For the test' }),
}

export const wholeBody = (name: string, row: Row, subject: Subject): unknown =>
  whole[name]?.(subject) ?? bodyOf(row, subject)

/** Whether a text stands somewhere in the database, in a column of its own or inside JSON. */
export async function isStored(text: string): Promise<boolean> {
  const columns = await textColumns()
  for (const { table, column, type } of columns) {
    const found = await db.$queryRawUnsafe<unknown[]>(
      type === 'jsonb'
        ? `select 1 from public."${table}" where jsonb_path_exists("${column}", '$.** ? (@ == $text)', jsonb_build_object('text', $1::text)) limit 1`
        : `select 1 from public."${table}" where "${column}" = $1 limit 1`,
      text,
    )
    if (found.length > 0) return true
  }
  return false
}

let columns: Promise<{ table: string; column: string; type: string }[]> | undefined
function textColumns() {
  columns ??= db.$queryRaw`
    select table_name::text as "table", column_name::text as "column", data_type::text as type
    from information_schema.columns join pg_tables on tablename = table_name and schemaname = 'public'
    where table_schema = 'public' and data_type in ('text', 'jsonb') and table_name in ('comment', 'suggestion', 'report',
      'moderation_log', 'decision', 'point', 'technology', 'api_token', 'member', 'appeal')`
  return columns
}
