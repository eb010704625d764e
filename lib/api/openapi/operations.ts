import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { type ProblemName, problemTypes } from '../problem'

export const problemSchema = z.object({
  type: z.string().meta({ description: 'A path under /problems/, which is a page that explains it' }),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

export const slugPath = z.object({ slug: z.string().meta({ example: 'django' }) })
export const idPath = z.object({ id: z.uuid() })

type Described = {
  summary: string
  description?: string
  path?: z.ZodObject
  /** What it is refused for besides what every operation of its kind is. */
  refusals?: ProblemName[]
}
type Read = Described & { query?: z.ZodObject; answer: z.ZodType }
type Write = Described & {
  headers?: z.ZodObject
  body?: z.ZodType
  /** Null for an answer without a body. */
  answer: z.ZodType | null
  status?: 200 | 201 | 202 | 204
}

/** A read that is the same for everyone. */
export const publicRead = ({ query, answer, ...rest }: Read): ZodOpenApiOperationObject =>
  operation(
    { ...rest, query, security: [] },
    { 200: json('OK', answer), 304: { description: 'Unchanged' } },
    [
      'too-many-requests',
      ...(query ? (['invalid'] as const) : []),
      ...(rest.path ? (['not-found'] as const) : []),
    ],
  )

/** A public read of lines, one JSON value each. */
export const publicLines = ({ answer, ...rest }: Read): ZodOpenApiOperationObject =>
  operation(
    { ...rest, security: [] },
    { 200: { description: 'One value a line', content: { 'application/x-ndjson': { schema: answer } } } },
    [...(rest.path ? (['not-found'] as const) : []), 'too-many-requests', 'busy'],
  )

/** A read of the viewer's own data, or of what a role may see. */
export const viewerRead = ({ query, answer, ...rest }: Read): ZodOpenApiOperationObject =>
  operation({ ...rest, query }, { 200: json('OK', answer) }, [
    'signed-out',
    ...(query ? (['invalid'] as const) : []),
    ...(rest.path ? (['not-found'] as const) : []),
  ])

/** A write of a signed-in member. */
export const memberWrite = ({ body, answer, status = 200, ...rest }: Write): ZodOpenApiOperationObject =>
  operation({ ...rest, body }, { [status]: answer ? json('Done', answer) : { description: 'Done' } }, [
    ...(['malformed', 'signed-out', 'foreign-origin', 'suspended', 'too-many-requests'] as const),
    ...(['too-large', 'unsupported-media-type'] as const),
    ...(body ? (['invalid'] as const) : []),
    ...(rest.path ? (['not-found'] as const) : []),
  ])

type Parts = Described & { query?: z.ZodObject; headers?: z.ZodObject; body?: z.ZodType; security?: [] }

function operation(
  { summary, description, path, query, headers, body, refusals = [], security }: Parts,
  answers: ZodOpenApiResponsesObject,
  always: ProblemName[],
): ZodOpenApiOperationObject {
  return {
    summary,
    ...(description && { description }),
    ...(security && { security }),
    requestParams: { ...(path && { path }), ...(query && { query }), ...(headers && { header: headers }) },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { ...answers, ...problems([...always, ...refusals, 'unavailable']) },
  }
}

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})

/** Refusals by their status; those that share one are listed together. */
function problems(names: ProblemName[]): ZodOpenApiResponsesObject {
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
