import type { z } from 'zod'

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
}

/** What is wrong with a value, for whoever sent it, where its schema has no words of its own for that. */
export const issueWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing.'
      return `This must be ${TYPES[issue.expected] ?? 'of another kind'}.`
    case 'invalid_value':
      return `This must be ${issue.values.map(String).join(' or ')}.`
    case 'too_big':
      return `This is too ${lengthOr(issue.origin, 'long', 'large')}: at most ${issue.maximum} is allowed.`
    case 'too_small':
      return `This is too ${lengthOr(issue.origin, 'short', 'small')}: at least ${issue.minimum} is needed.`
    case 'invalid_format':
      return 'This does not have the form that is expected here.'
    default:
      return 'This is not what is expected here.'
  }
}

const lengthOr = (origin: string, length: string, size: string) =>
  origin === 'string' || origin === 'array' ? length : size
