import fc from 'fast-check'
import { resolve } from './text-fields'

type Schema = ReturnType<typeof resolve> & {
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  required?: string[]
}
/** Ids, slugs and handles that are there, which a generated text hardly ever is. */
export type Known = { ids: string[]; slugs: string[]; handles: string[] }

const odd = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e21, '', [], {}, 'x', '\0', '\ud800'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What a schema of the document describes, and at times something else. */
export function arbitraryOf(given: unknown, known: Known, name = ''): fc.Arbitrary<unknown> {
  const right = rightFor(resolve(given as Schema) as Schema, known, name)
  return fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: odd })
}

function rightFor(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, enum: values, properties, items, type } = schema
  const variants = anyOf ?? oneOf
  if (variants) return fc.oneof(...variants.map((one) => arbitraryOf(one, known, name)))
  if ('const' in schema) return fc.constant(schema.const)
  if (values) return fc.constantFrom(...values)
  if (type === 'array') return fc.array(arbitraryOf(items ?? {}, known, name), { maxLength: 4 })
  if (properties) return objectOf(schema, known)
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 3000 })
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'object')
    return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 })
  return textFor(schema, known, name)
}

function objectOf({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, one]) => [key, arbitraryOf(one, known, key)]),
  )
  const whole = fc.record(fields, { requiredKeys: required.filter((key) => key in fields) })
  const more = fc.tuple(
    whole,
    fc.dictionary(fc.constantFrom('id', 'role', '__proto__', 'x'), odd, { maxKeys: 1 }),
  )
  return fc.oneof(
    { weight: 12, arbitrary: whole },
    { weight: 1, arbitrary: more.map(([all, one]) => ({ ...all, ...one })) },
  )
}

function textFor(
  { format, pattern }: Schema,
  { ids, slugs, handles }: Known,
  name: string,
): fc.Arbitrary<string> {
  const words = fc.lorem({ maxCount: 12 })
  const any = fc.oneof(
    words,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  if (format === 'uuid' || /^(?:id|ids|parentId|point|into|con|points|seen)$/.test(name))
    return fc.constantFrom(...ids)
  if (/^(?:slug|technologies|technology)$/.test(name)) return fc.constantFrom(...slugs)
  if (name === 'handle') return fc.oneof(fc.constantFrom(...handles), any)
  if (/^(?:url|website|repository)$/.test(name))
    return fc.oneof(fc.webUrl({ withQueryParameters: true }), any)
  if (name === 'at')
    return fc.oneof(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      any,
    )
  if (pattern) return fc.oneof(fc.constantFrom('2024', '1.0', 'framework', 'key-1'), any)
  return any
}
