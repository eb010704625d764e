import type { Similar } from '@/lib/suggestion/similar-schema'
import type { FieldError, ProblemDocument } from './problem-schema'

export type { FieldError, ProblemDocument } from './problem-schema'

export const problemTypes = {
  malformed: { status: 400, title: 'The request could not be read' },
  'signed-out': { status: 401, title: 'Sign in first' },
  'invalid-token': { status: 401, title: 'This token does not work' },
  'foreign-origin': { status: 403, title: 'The request did not come from this site' },
  forbidden: { status: 403, title: 'This is not yours to do' },
  'missing-scope': { status: 403, title: 'This token may not do that' },
  'fresh-sign-in': { status: 403, title: 'Confirm that it is you' },
  'passkey-required': { status: 403, title: 'Staff sign in with a passkey here' },
  suspended: { status: 403, title: 'Your account is suspended' },
  'not-found': { status: 404, title: 'Nothing is here' },
  'method-not-allowed': { status: 405, title: 'That method does not work here' },
  conflict: { status: 409, title: 'The present state forbids it' },
  'too-large': { status: 413, title: 'That is too much at once' },
  'unsupported-media-type': { status: 415, title: 'That kind of content is not understood' },
  invalid: { status: 422, title: 'Something in it needs mending' },
  'too-many-requests': { status: 429, title: 'Too many in a short time' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'The database is away' },
  busy: { status: 503, title: 'Too much at once just now' },
} as const

export type ProblemName = keyof typeof problemTypes
type Extras = {
  errors?: FieldError[]
  similar?: Similar
  current?: ProblemDocument['current']
  headers?: Record<string, string>
}

/** Why a request is refused; thrown anywhere below an endpoint, answered by it. */
export class Problem extends Error {
  readonly problem: ProblemDocument
  readonly headers: Record<string, string>

  constructor(name: ProblemName, detail: string, { errors, similar, current, headers = {} }: Extras = {}) {
    super(detail)
    this.problem = {
      type: `/problems/${name}`,
      ...problemTypes[name],
      detail,
      ...(errors && { errors }),
      ...(similar && { similar }),
      ...(current && { current }),
    }
    this.headers = headers
  }
}

export function problemResponse({ problem, headers }: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'cache-control': 'private, no-store', ...headers, 'content-type': 'application/problem+json' },
  })
}
