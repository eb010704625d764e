import fc from 'fast-check'
import { db } from '@/lib/db'
import { makeToken } from '@/lib/token/make-token'
import { type Operation, operations } from '@/testing/access/operations'
import { sendRaw } from '../access/send-raw'
import { anActor, aSubject } from '../access/subjects'
import { arbitraryOf, type Known } from './arbitrary-of'
import { misfit } from './fits'
import { insideWords } from './leaks'

type Caller = { name: string; headers: Record<string, string> }
/** A cast is used up: requests delete accounts, end sessions and take roles. */
const ROUND = 250

/** Members of every kind, by cookie and by token, and nobody. */
async function callers(origin: string): Promise<Caller[]> {
  const [member, moderator, administrator, suspended] = await Promise.all([
    anActor('MEMBER'),
    anActor('MODERATOR'),
    anActor('ADMIN'),
    anActor('MEMBER'),
  ])
  await db.$queryRaw`select set_suspended(${suspended.id}::uuid, true)::text`
  const token = async (scopes: ('READ' | 'WRITE')[]) => {
    const made = await makeToken(member.id, { name: 'Generated', scopes })
    return { authorization: `Bearer ${'secret' in made ? made.secret : 'none'}` }
  }
  const bySession = (name: string, { cookie }: { cookie: string }): Caller => ({
    name,
    headers: { cookie, origin },
  })
  return [
    { name: 'nobody', headers: {} },
    bySession('a member', member),
    bySession('a moderator', moderator),
    bySession('an administrator', administrator),
    bySession('a suspended member', suspended),
    { name: 'a token that reads', headers: await token(['READ']) },
    { name: 'a token that writes', headers: await token(['WRITE']) },
    { name: 'a token that is none', headers: { authorization: 'Bearer bb_none' } },
    { name: 'a member from elsewhere', headers: { cookie: member.cookie, origin: 'https://evil.example' } },
  ]
}

async function known(): Promise<Known> {
  const owner = await anActor('MEMBER')
  const made = await Promise.all(
    (
      [
        'comment',
        'point',
        'suggestion',
        'session',
        'token',
        'notification',
        'decision',
        'report',
        'flag',
      ] as const
    ).map((kind) => aSubject(kind, owner.id, 'plain')),
  )
  return {
    ids: [...made.map(({ id }) => id), '00000000-0000-4000-8000-000000000000'],
    slugs: ['laravel', 'django', 'flask', 'none'],
    handles: [owner.handle, 'nobody-at-all'],
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
const safely = (value: string) => encodeURIComponent(value.toWellFormed())

/** A request for one operation: its address, its query, its body. */
function requestFor(operation: Operation, pool: Known) {
  const { parameters = [], requestBody } = operation.described
  const values = fc.record(
    Object.fromEntries(
      parameters.map((parameter) => [
        `${parameter.in} ${parameter.name}`,
        arbitraryOf(parameter.schema, pool, parameter.name),
      ]),
    ),
    {
      requiredKeys: parameters
        .filter(({ required }) => required)
        .map((parameter) => `${parameter.in} ${parameter.name}`),
    },
  )
  const schema = requestBody?.content['application/json']?.schema
  return fc
    .record({ values, body: schema ? arbitraryOf(schema, pool) : fc.constant(undefined) })
    .map(({ values: given, body }) => {
      const of = (place: string) =>
        Object.entries(given).flatMap(([key, value]) =>
          key.startsWith(`${place} `) ? [[key.slice(place.length + 1), value] as const] : [],
        )
      const parts = new Map(of('path').map(([name, value]) => [name, text(value)]))
      const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        safely(parts.get(name) || 'none'),
      )
      const query = of('query')
        .flatMap(([name, value]) => [value].flat().map((one) => `${name}=${safely(text(one))}`))
        .join('&')
      const headers = Object.fromEntries(
        of('header').map(([name, value]) => [name, text(value).replace(/[^\x21-\x7e]/g, '')]),
      )
      return {
        path: `/api/v1${path}${query && `?${query}`}`,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      }
    })
}

/**
 * Sends requests generated from the OpenAPI document; every answer is one that the document describes, and no failure.
 * @param seed the same seed makes the same requests
 */
export async function tryGenerated(origin: string, count: number, seed: number, fits = misfit) {
  const violations = new Map<string, number>()
  const statuses: Record<string, number> = {}
  for (let round = 0; round * ROUND < count; round++) {
    const [cast, pool] = [await callers(origin), await known()]
    const request = fc.record({ operation: fc.constantFrom(...operations), caller: fc.constantFrom(...cast) })
    const shapes = request.chain(({ operation, caller }) =>
      requestFor(operation, pool).map((made) => ({ operation, caller, ...made })),
    )
    const sample = fc.sample(shapes, { numRuns: Math.min(ROUND, count - round * ROUND), seed: seed + round })
    for (const { operation, caller, path, headers, body } of sample) {
      const sent = {
        ...caller.headers,
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      }
      const init = { method: operation.method, redirect: 'manual' as const, headers: sent, body }
      const { status, said, type } = await sendRaw(origin, path, init)
      statuses[status] = (statuses[status] ?? 0) + 1
      const fault =
        fits(operation, status, type, said) ??
        (status >= 500 && status !== 503 ? `${status}` : status >= 400 ? insideWords(said, path) : null)
      if (!fault) continue
      const what = `${operation.name}: ${fault.slice(0, 200)}, by ${caller.name}, ${path.slice(0, 120)} ${body?.slice(0, 120) ?? ''}`
      const kind = `${operation.name}: ${fault.slice(0, 60)}`
      if (!violations.has(kind)) violations.set(what, 1)
    }
  }
  return { tries: count, violations: [...violations.keys()], more: { seed, statuses } }
}
