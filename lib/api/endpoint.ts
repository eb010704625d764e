import { withAnswerTime } from '@/lib/answer-time'
import { refuseWhileWaiting } from './network-wait'
import { Problem, problemResponse } from './problem'
import { problemOf } from './problem-of'
import { isForm, readSentBody } from './sent-body'
import type { Params, Write } from './write-route'

type Read = (request: Request, params: Params) => Promise<Response>
type Methods = { GET?: Read; POST?: Write; PUT?: Write; PATCH?: Write; DELETE?: Write }
// Next gives no params at all to an address without any.
type Context = { params: Promise<Record<string, string | string[]> | undefined> }
type Handler = (request: Request, context: Context) => Promise<Response>

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * All the methods of one address of the API. What it doesn't have is answered 405 with `Allow`; a plain form reaches
 * every write by POST with `_method`.
 */
export function endpoint(methods: Methods) {
  const allowed = [
    ...(methods.GET ? ['GET', 'HEAD'] : []),
    ...WRITES.filter((name) => methods[name] || (name === 'POST' && WRITES.some((other) => methods[other]))),
    'OPTIONS',
  ].join(', ')
  const notAllowed = (method: string) =>
    new Problem('method-not-allowed', `${method} does not work here; ${allowed} do.`, {
      headers: { allow: allowed },
    })

  const answer =
    (run: (request: Request, params: Params) => Promise<Response>): Handler =>
    async (request, context) => {
      try {
        return await run(request, flat(await context.params))
      } catch (error) {
        return problemResponse(problemOf(error))
      }
    }

  const writing = (method: (typeof WRITES)[number]) =>
    answer(async (request, params) => {
      if (method !== 'POST' && !methods[method]) throw notAllowed(method)
      if (method === 'POST' && !methods.POST && !isForm(request)) throw notAllowed(method)
      const sent = await readSentBody(request)
      const named = ('fields' in sent && sent.fields._method?.toUpperCase()) || method
      const write = WRITES.some((name) => name === named) && methods[named as (typeof WRITES)[number]]
      // A form too large or broken names no method; any write of the address gives the right refusal.
      const fallback = 'problem' in sent && (methods.POST ?? methods.PUT ?? methods.PATCH ?? methods.DELETE)
      if (!write && !fallback) throw notAllowed(named)
      // Its time runs from here on: a body may come slowly, and that is its sender's affair.
      return withAnswerTime(() => (write || (fallback as Write))(request, params, sent))
    })

  const options = answer(async (request) => {
    // The server puts every method that Next does not know in here.
    const unknown = request.headers.get('x-backboard-method')
    if (unknown) throw notAllowed(unknown)
    return new Response(null, {
      status: 204,
      headers: { allow: allowed, ...(methods.GET && { 'access-control-allow-origin': '*' }) },
    })
  })

  return {
    GET: answer(async (request, params) => {
      if (!methods.GET) throw notAllowed(request.method)
      refuseWhileWaiting(request)
      return methods.GET(request, params)
    }),
    POST: writing('POST'),
    PUT: writing('PUT'),
    PATCH: writing('PATCH'),
    DELETE: writing('DELETE'),
    OPTIONS: options,
  }
}

const flat = (params: Record<string, string | string[]> = {}): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
