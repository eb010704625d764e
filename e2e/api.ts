import { expect } from '@playwright/test'
import { aMember, aSessionOf } from '@/testing/factories'

export const origin = () => process.env.BASE_URL as string

type Sent = {
  method?: string
  json?: unknown
  form?: Record<string, string>
  headers?: Record<string, string | undefined>
}

/** A program that uses the API with a member's session; a header given as undefined is left out. */
export async function aClient(member: Parameters<typeof aMember>[0] = {}) {
  const { id, handle } = await aMember(member)
  return { id, handle, ...clientOf(await aSessionOf(id)) }
}

/** The same with a session that is there already, on this or another site. */
export function clientOf(token: string, base = origin()) {
  const cookie = `backboard-session=${token}`
  const send = (path: string, sent: Sent = {}) =>
    call(path, { ...sent, headers: { cookie, origin: base, ...sent.headers } }, base)
  return { cookie, send }
}

export function call(path: string, { method = 'GET', json, form, headers = {} }: Sent = {}, base = origin()) {
  const given = Object.entries({
    ...(json !== undefined && { 'content-type': 'application/json' }),
    ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...headers,
  }).filter((header): header is [string, string] => header[1] !== undefined)
  return fetch(`${base}/api/v1${path}`, {
    method,
    headers: given,
    redirect: 'manual',
    body:
      json === undefined
        ? form && new URLSearchParams(form)
        : typeof json === 'string'
          ? json
          : JSON.stringify(json),
  })
}

/** A refusal as RFC 9457 has it, of this status and type. */
export async function expectProblem(response: Response, status: number, name: string) {
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json',
  ])
  const problem = await response.json()
  expect(problem).toMatchObject({
    type: `/problems/${name}`,
    status,
    title: expect.any(String),
    detail: expect.any(String),
  })
  expect((await fetch(`${origin()}/problems/${name}`)).status).toBe(200)
  return problem
}
