// Loaded into the serving process by `--import`: writes every statement that it sends through pg to a file, with its
// values, so that the bench can ask the database how it answers each.
import { appendFileSync } from 'node:fs'
import pg from 'pg'

const file = process.env.BENCH_QUERIES
const { query } = pg.Client.prototype

const plain = (value) =>
  value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? String(value) : value

pg.Client.prototype.query = function captured(asked, values, ...rest) {
  const text = typeof asked === 'string' ? asked : asked?.text
  const given = asked?.values ?? (Array.isArray(values) ? values : [])
  if (file && text) appendFileSync(file, `${JSON.stringify({ text, values: given.map(plain) })}\n`)
  return query.call(this, asked, values, ...rest)
}
