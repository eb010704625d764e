import type { z } from 'zod'
import { issueWords } from './issue-words-rules'
import { type FieldError, Problem } from './problem'

/**
 * What the schema makes of a body.
 * @throws Problem 422 that names every field at fault
 */
export function checkBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body, { error: issueWords })
  if (!parsed.success)
    throw invalid(
      parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((field) => ({ field, message: 'This field is not known here.' }))
          : [{ field: issue.path.join('.'), message: sentence(issue.message) }],
      ),
    )
  const unstorable = unstorableIn(parsed.data)
  if (unstorable.length > 0)
    throw invalid(
      unstorable.map((field) => ({
        field,
        message: 'This holds a character that is no text (NUL, half a pair).',
      })),
    )
  return parsed.data
}

export const invalid = (errors: FieldError[]) =>
  new Problem('invalid', errors.map(({ message }) => message).join(' '), { errors })

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/** The texts, names among them, that cannot be stored: PostgreSQL knows no NUL, and a lone surrogate would come back as another character. */
function unstorableIn(value: unknown, path: string[] = []): string[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path.join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const within = [...path, isStorable(name) ? name : '?']
    return isStorable(name) ? unstorableIn(inner, within) : [within.join('.')]
  })
}

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()
