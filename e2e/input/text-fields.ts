import { apiDocument, type Operation, operations } from '@/testing/access/operations'

type Schema = {
  /** Several where null is one of them. */
  type?: string | string[]
  $ref?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}
/** A place in a body that takes text: `['sources', 0, 'title']`. */
export type TextField = { operation: Operation; path: (string | number)[] }

export const resolve = (schema: Schema): Schema =>
  schema.$ref
    ? resolve(
        schema.$ref
          .slice(2)
          .split('/')
          .reduce((part, name) => (part as never)[name], apiDocument as unknown) as Schema,
      )
    : schema

function textsIn(given: Schema, path: (string | number)[] = []): (string | number)[][] {
  const schema = resolve(given)
  const variants = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (variants) return variants.flatMap((one) => textsIn(one, path))
  if (schema.items) return textsIn(schema.items, [...path, 0])
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, one]) => textsIn(one, [...path, name]))
  return [schema.type].flat().includes('string') ? [path] : []
}

const bodyOf = ({ described }: Operation) =>
  described.requestBody?.content['application/json']?.schema as Schema | undefined

/** Every place of every body of the document that takes a string, words of a list among them. */
export const textFields: TextField[] = operations.flatMap((operation) => {
  const schema = bodyOf(operation)
  const paths = schema ? textsIn(schema).map((path) => JSON.stringify(path)) : []
  return [...new Set(paths)].map((path) => ({ operation, path: JSON.parse(path) }))
})

/** Every query parameter of the document, and the part of an address that may be any text. */
export const queryParameters = operations.flatMap((operation) =>
  (operation.described.parameters ?? [])
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => ({ operation, name })),
)

/** A body with a text in one place; what is not there yet is made. */
export function withText(body: unknown, [first, ...rest]: (string | number)[], text: unknown): unknown {
  if (first === undefined) return text
  const inner = (given: unknown) => withText(given, rest, text)
  if (typeof first === 'number') return [inner(Array.isArray(body) ? body[first] : undefined)]
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return { ...fields, [first]: inner(fields[first]) }
}
