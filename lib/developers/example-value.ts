import type { Schema } from './document-types'

const TEXTS: Record<string, string> = {
  uuid: '7be1b19d-2650-42a6-ad81-5d77372d04c4',
  'date-time': '2026-11-01T09:30:00.000Z',
  date: '2026-11-01',
  email: 'ada@example.com',
  uri: 'https://example.com/',
}

/** A value that the schema takes: its own example where it has one, else the plainest. `shapes` are those it may name. */
export function exampleOf(schema: Schema, shapes: Record<string, Schema> = {}): unknown {
  if (schema.$ref) return exampleOf(shapes[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}, shapes)
  const given = [schema.example, schema.examples?.[0], schema.const, schema.default, schema.enum?.[0]]
  const known = given.find((value) => value !== undefined && value !== '')
  if (known !== undefined) return known
  const alternative = (schema.anyOf ?? schema.oneOf)?.[0]
  if (alternative) return exampleOf(alternative, shapes)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') return objectOf(schema, shapes)
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 1 }, () => exampleOf(schema.items ?? {}, shapes))
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (type === 'boolean') return true
  return type === 'string' ? textOf(schema) : null
}

/** What is required; where nothing is, the first field, for an empty body asks for nothing. */
function objectOf({ properties = {}, required = [] }: Schema, shapes: Record<string, Schema>) {
  const names = Object.keys(properties)
  const shown = required.length > 0 ? names.filter((name) => required.includes(name)) : names.slice(0, 1)
  return Object.fromEntries(shown.map((name) => [name, exampleOf(properties[name] as Schema, shapes)]))
}

const WORDS = ['In your own words', 'example', TEXTS.uri, TEXTS.uuid] as string[]

function textOf({ format, pattern, minLength = 1, maxLength = Number.POSITIVE_INFINITY }: Schema): string {
  if (format && TEXTS[format]) return TEXTS[format]
  const fits = (text: string) => pattern === undefined || new RegExp(pattern, 'u').test(text)
  const text = (WORDS.find(fits) as string).slice(0, maxLength)
  return text.length >= minLength ? text : text.padEnd(minLength, '.')
}
