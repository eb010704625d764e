import { openApiDocument } from '@/lib/api/openapi/document'

type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  properties?: Record<string, Schema>
  items?: Schema
} & Record<'anyOf' | 'oneOf' | 'allOf', Schema[] | undefined>

/** The operations of the API that take texts: for each, as `PATCH /me`, the fields in which anything may be written. */
export function textFields(): Map<string, string[]> {
  const document = openApiDocument() as {
    paths?: Record<
      string,
      Record<string, { requestBody?: { content?: Record<string, { schema?: Schema }> } }>
    >
    components?: { schemas?: Record<string, Schema> }
  }
  const found = new Map<string, string[]>()
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const [method, { requestBody }] of Object.entries(item)) {
      const fields = new Set<string>()
      for (const { schema } of Object.values(requestBody?.content ?? {}))
        if (schema) collect(schema, '', fields, document.components?.schemas ?? {})
      if (fields.size > 0) found.set(`${method.toUpperCase()} ${path}`, [...fields])
    }
  return found
}

function collect(schema: Schema, at: string, fields: Set<string>, known: Record<string, Schema>): void {
  const named = schema.$ref && known[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]
  if (named) collect(named, at, fields, known)
  for (const each of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => list ?? []))
    collect(each, at, fields, known)
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    collect(property, at ? `${at}.${name}` : name, fields, known)
  if (schema.items) collect(schema.items, `${at}[]`, fields, known)
  // What must have a form holds no script; what is one of a few words holds nothing else.
  const isFree = !schema.enum && schema.const === undefined && !schema.pattern && !schema.format
  if (isFree && [schema.type].flat().includes('string')) fields.add(at)
}

/** The same body with a text in one of its fields, `sources[].title` in the first of a list. */
export function withText(body: unknown, field: string, text: string): unknown {
  const [name = '', ...rest] = field.split('.')
  const inner = rest.join('.')
  const list = name.endsWith('[]')
  const key = list ? name.slice(0, -2) : name
  const own = (body ?? {}) as Record<string, unknown>
  const at = list ? (own[key] as unknown[] | undefined)?.[0] : own[key]
  const value = inner ? withText(at, inner, text) : text
  return { ...own, [key]: list ? [value] : value }
}
