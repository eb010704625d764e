import { z } from 'zod'
import { issueWords } from '@/lib/api/issue-words-rules'

/**
 * A body that is checked by the schema that goes with its `subject.type`, so that a refusal names the fields of that one
 * and not of all.
 */
export function bySubject<S extends Record<string, z.ZodType>>(schemas: S) {
  return z.unknown().transform((body, context): z.output<S[keyof S]> => {
    const type = (body as { subject?: { type?: unknown } } | null)?.subject?.type
    const schema = typeof type === 'string' && Object.hasOwn(schemas, type) ? schemas[type] : undefined
    if (!schema) {
      const known = new Intl.ListFormat('en', { type: 'disjunction' }).format(Object.keys(schemas))
      context.addIssue({
        code: 'custom',
        path: ['subject', 'type'],
        message: `There are only decisions about a ${known}.`,
      })
      return z.NEVER
    }
    const parsed = schema.safeParse(body, { error: issueWords })
    if (parsed.success) return parsed.data as z.output<S[keyof S]>
    const issues = parsed.error.issues.map((issue) => ({ ...issue, input: body }))
    context.issues.push(...(issues as typeof context.issues))
    return z.NEVER
  })
}
