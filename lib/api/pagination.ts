import { z } from 'zod'
import { checkBody, invalid } from './check-body'

export const limitSchema = z.coerce.number().int().min(1).max(100).default(50)

/** The query of a list as its schema makes it; unknown names are ignored, as addresses pick up such on their way. */
export function checkQuery<S extends z.ZodObject>(schema: S, query: URLSearchParams): z.output<S> {
  const known = Object.keys(schema.shape).flatMap((name) => {
    const value = query.get(name)
    return value === null ? [] : [[name, value]]
  })
  return checkBody(schema, Object.fromEntries(known))
}

/** An opaque mark of a place in a list. */
export const toCursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * The place that a cursor marks.
 * @throws Problem 422 for anything that this site did not make
 */
export function fromCursor<S extends z.ZodType>(schema: S, cursor: string | undefined): z.output<S> | null {
  if (cursor === undefined) return null
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw invalid([{ field: 'cursor', message: 'This is not a cursor of this list.' }])
  }
}
