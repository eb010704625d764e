import { z } from 'zod'
import type { ZodOpenApiResponsesObject } from 'zod-openapi'
import { type ProblemName, problemTypes } from '../problem'
import { problemSchema } from '../problem-schema'

/** Where the new thing is, or where to go. */
export const locationHeader = z.object({ Location: z.string() })

/** An answer in JSON; what was made anew tells its address. */
export const json = (description: string, schema: z.ZodType, status = 200) => ({
  description,
  ...(status === 201 && { headers: locationHeader }),
  content: { 'application/json': { schema } },
})

/** Refusals by their status; those that share one are listed together. */
export function refusalAnswers(names: ProblemName[]): ZodOpenApiResponsesObject {
  const byStatus = new Map<number, Set<string>>()
  for (const name of names) {
    const { status, title } = problemTypes[name]
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(`${title} (/problems/${name})`))
  }
  const answer = (titles: Set<string>) => ({
    description: [...titles].join('; '),
    content: { 'application/problem+json': { schema: problemSchema } },
  })
  return Object.fromEntries([...byStatus].map(([status, titles]) => [String(status), answer(titles)]))
}
