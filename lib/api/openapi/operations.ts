import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import type { ProblemName } from '../problem'
import type { StaffRole } from '../require-role'
import { json, refusalAnswers } from './answers'

export const slugPath = z.object({ slug: z.string().meta({ example: 'django' }) })
export const idPath = z.object({ id: z.uuid() })

type Described = {
  summary: string
  description?: string
  path?: z.ZodObject
  /** Answers besides the usual one. */
  others?: ZodOpenApiResponsesObject
  /** What it is refused for besides what every operation of its kind is. */
  refusals?: ProblemName[]
  /** What it is not refused for, though others of its kind are. */
  never?: ProblemName[]
}
type Reserved = Described & { role?: StaffRole; sessionOnly?: boolean; fresh?: boolean }
type Reading = { query?: z.ZodObject; answer: z.ZodType }
type Writing = {
  headers?: z.ZodObject
  body?: z.ZodType
  /** Null for an answer without a body. */
  answer: z.ZodType | null
  status?: 200 | 201 | 202 | 204
}

/** A read that is the same for everyone. */
export const publicRead = ({ query, answer, ...rest }: Described & Reading): ZodOpenApiOperationObject =>
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
export const publicLines = ({ answer, ...rest }: Described & Reading): ZodOpenApiOperationObject =>
  operation(
    { ...rest, security: [] },
    { 200: { description: 'One value a line', content: { 'application/x-ndjson': { schema: answer } } } },
    [...(rest.path ? (['not-found'] as const) : []), 'too-many-requests', 'busy'],
  )

/** A write of somebody who need not be signed in, by a script of the site's own pages. */
export const openWriteOf = ({ answer, ...rest }: Described & Writing): ZodOpenApiOperationObject =>
  operation({ ...rest, security: [] }, { 200: answer ? json('Done', answer) : { description: 'Done' } }, [
    ...(['malformed', 'foreign-origin', 'too-many-requests', 'too-large'] as const),
    ...(['unsupported-media-type', 'invalid'] as const),
  ])

/** A read of the viewer's own data, or of what a role may see. */
export const viewerRead = ({ query, answer, ...rest }: Reserved & Reading): ZodOpenApiOperationObject =>
  reserved('READ', { ...rest, query }, { 200: json('OK', answer) }, [
    ...(query ? (['invalid'] as const) : []),
    ...(rest.path ? (['not-found'] as const) : []),
  ])

/** A write of a signed-in member. */
export const memberWrite = ({
  answer,
  status = 200,
  ...rest
}: Reserved & Writing): ZodOpenApiOperationObject =>
  reserved('WRITE', rest, { [status]: answer ? json('Done', answer, status) : { description: 'Done' } }, [
    ...(['malformed', 'foreign-origin', 'suspended', 'too-many-requests', 'too-large'] as const),
    ...(['unsupported-media-type', 'invalid'] as const),
    ...(rest.path ? (['not-found'] as const) : []),
  ])

type Parts = { query?: z.ZodObject; headers?: z.ZodObject; body?: z.ZodType }
type Security = NonNullable<ZodOpenApiOperationObject['security']>

const IS_FRESH = 'Needs a sign-in of the last ten minutes.'
const whose = { MODERATOR: 'Moderators and administrators only.', ADMIN: 'Administrators only.' }

function reserved(
  scope: 'READ' | 'WRITE',
  { role, fresh = false, sessionOnly = fresh, description, ...rest }: Reserved & Parts,
  answers: ZodOpenApiResponsesObject,
  always: ProblemName[],
): ZodOpenApiOperationObject {
  const words = [
    description,
    role && whose[role],
    sessionOnly && 'Not with a token.',
    fresh && IS_FRESH,
  ].filter(Boolean)
  const byToken: Security = sessionOnly ? [] : [{ token: [scope] }]
  return operation(
    { ...rest, description: words.join(' '), security: [{ session: [] }, ...byToken] },
    answers,
    [
      'signed-out',
      'invalid-token',
      ...(role || sessionOnly ? (['forbidden'] as const) : []),
      ...(role ? (['passkey-required'] as const) : []),
      ...(fresh ? (['fresh-sign-in'] as const) : []),
      ...(sessionOnly ? [] : (['missing-scope'] as const)),
      ...always,
    ],
  )
}

/** Any operation. */
export function operation(
  { summary, description, path, query, headers, body, ...rest }: Described & Parts & { security: Security },
  answers: ZodOpenApiResponsesObject,
  always: ProblemName[],
): ZodOpenApiOperationObject {
  const { others, refusals = [], never = [], security } = rest
  // An address with control characters in it is read by nobody.
  const unreadable = path ? (['malformed'] as const) : []
  const all = new Set([...always, ...refusals, ...unreadable, 'unavailable' as const])
  const names = [...all].filter((name) => !never.includes(name))
  return {
    summary,
    ...(description && { description }),
    security,
    requestParams: { ...(path && { path }), ...(query && { query }), ...(headers && { header: headers }) },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { ...answers, ...others, ...refusalAnswers(names) },
  }
}
