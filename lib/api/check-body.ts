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

/** More of them help nobody, and what was sent could have thousands. */
const MOST_ERRORS = 20

export function invalid(all: FieldError[]) {
  const errors = all.slice(0, MOST_ERRORS)
  return new Problem('invalid', errors.map(({ message }) => message).join(' '), { errors })
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/** No schema here goes as deep, and no field's name is as long. */
const DEEPEST = 20
const LONGEST_NAME = 60

/** The texts, names among them, that cannot be stored: PostgreSQL knows no NUL, and a lone surrogate would come back as another character. */
function unstorableIn(value: unknown, path: string[] = []): string[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path.join('.')]
  if (typeof value !== 'object' || value === null) return []
  if (path.length > DEEPEST) return [path.join('.')]
  return Object.entries(value).flatMap(([name, inner]) => {
    const within = [...path, isStorable(name) ? name.slice(0, LONGEST_NAME) : '?']
    return isStorable(name) ? unstorableIn(inner, within) : [within.join('.')]
  })
}

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()
