import type { Schema } from './document-types'

/** One line of a table of fields. `depth` counts from 0; `shape` names the shape that stands elsewhere. */
export type Field = {
  name: string
  depth: number
  type: string
  shape: string | null
  required: boolean
  words: string
}

const DEEPEST = 4

/** The fields of an object, those of objects inside it below them; of anything else one line without a name. */
export function fieldsOf(schema: Schema): Field[] {
  const inner = objectIn(schema)
  if (inner && !schema.items && isOnly(schema)) return propertiesOf(inner, 0)
  const own = lineOf('', schema, 0, true)
  return inner && !own.shape ? [own, ...propertiesOf(inner, 1)] : [own]
}

/** The alternatives of a body that has several forms, or itself alone. */
export function formsOf(schema: Schema): Schema[] {
  const forms = flatAlternatives(schema)
  return forms.length > 1 && forms.every((each) => each.properties) ? forms : [schema]
}

function propertiesOf(schema: Schema, depth: number): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const line = lineOf(name, property, depth, schema.required?.includes(name) ?? false)
    const inner = objectIn(property)
    return inner && !line.shape && depth < DEEPEST ? [line, ...propertiesOf(inner, depth + 1)] : [line]
  })
}

const lineOf = (name: string, schema: Schema, depth: number, required: boolean): Field => ({
  name,
  depth,
  type: typeWords(schema),
  shape: shapeIn(schema),
  required,
  words: [schema.description, ...limitsOf(schema)].filter(Boolean).join('. '),
})

const alternatives = (schema: Schema) => schema.anyOf ?? schema.oneOf ?? []
/** A choice within a choice is one choice. */
const flatAlternatives = (schema: Schema): Schema[] =>
  alternatives(schema).length > 0 ? alternatives(schema).flatMap(flatAlternatives) : [schema]
const withoutNull = (schema: Schema) => alternatives(schema).filter(({ type }) => type !== 'null')
const isOnly = (schema: Schema) => alternatives(schema).length === 0

/** The object that a schema is, lists, or may be; null for anything without fields. */
function objectIn(schema: Schema): Schema | null {
  if (schema.properties) return schema
  if (schema.items) return objectIn(schema.items)
  const [only, ...others] = withoutNull(schema)
  return only && others.length === 0 ? objectIn(only) : null
}

const shapeOf = ($ref: string) => $ref.slice($ref.lastIndexOf('/') + 1)

function shapeIn(schema: Schema): string | null {
  if (schema.$ref) return shapeOf(schema.$ref)
  if (schema.items) return shapeIn(schema.items)
  const [only, ...others] = withoutNull(schema)
  return only && others.length === 0 ? shapeIn(only) : null
}

/** “text”, “whole number”, “list of Point”, “YES or NO”. */
export function typeWords(schema: Schema): string {
  if (schema.$ref) return shapeOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return or(schema.enum.map((value) => JSON.stringify(value)))
  if (alternatives(schema).length > 0) return or([...new Set(flatAlternatives(schema).map(typeWords))])
  if (Array.isArray(schema.type)) return or(schema.type.map((type) => typeWords({ ...schema, type })))
  if (schema.type === 'array') return `list of ${schema.items ? typeWords(schema.items) : 'anything'}`
  const { additionalProperties } = schema
  if (schema.type === 'object' && typeof additionalProperties === 'object')
    return `object of ${typeWords(additionalProperties)} by key`
  return NAMES[schema.format ?? ''] ?? NAMES[schema.type ?? ''] ?? 'anything'
}

const NAMES: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
  uuid: 'id (UUID)',
  uri: 'address',
  email: 'e-mail address',
  'date-time': 'time (ISO 8601)',
}

const list = new Intl.ListFormat('en', { type: 'disjunction' })
const or = (words: string[]) => list.format(words)

function limitsOf({ minimum, maximum, minLength, maxLength, minItems, maxItems, ...rest }: Schema): string[] {
  const said: string[] = []
  const between = (least: number | undefined, most: number | undefined, what: string) => {
    const from = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : undefined
    const to = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined
    if (from !== undefined && to !== undefined) said.push(`${from} to ${to}${what}`)
    else if (from !== undefined) said.push(`At least ${from}${what}`)
    else if (to !== undefined) said.push(`At most ${to}${what}`)
  }
  between(minimum, maximum, '')
  between(minLength, maxLength, ' characters')
  between(minItems, maxItems, ' items')
  if (rest.default !== undefined) said.push(`${JSON.stringify(rest.default)} unless given`)
  return said
}
