import type { z } from 'zod'
import { type FieldError, Problem } from './problem'

/**
 * What the schema makes of a body.
 * @throws Problem 422 that names every field at fault
 */
export function checkBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body)
  if (!parsed.success)
    throw invalid(
      parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((field) => ({ field, message: 'This field is not known here.' }))
          : [{ field: issue.path.join('.'), message: sentence(issue.message) }],
      ),
    )
  const unstorable = Object.entries(parsed.data ?? {}).filter(([, value]) => !isStorable(value))
  if (unstorable.length > 0)
    throw invalid(
      unstorable.map(([field]) => ({
        field,
        message: 'This holds a character that is no text (NUL, half a pair).',
      })),
    )
  return parsed.data
}

export const invalid = (errors: FieldError[]) =>
  new Problem('invalid', errors.map(({ message }) => message).join(' '), { errors })

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/** PostgreSQL stores no NUL, and a lone surrogate would come back as another character. */
const isStorable = (value: unknown) =>
  typeof value !== 'string' || (!value.includes('\0') && value.isWellFormed())
