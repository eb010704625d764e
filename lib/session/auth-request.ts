import { z } from 'zod'
import { checkBody } from '@/lib/api/check-body'
import { siteOrigin } from '@/lib/api/origin'
import { type Fields, readSentBody } from '@/lib/api/sent-body'
import { safeReturnTo } from './return-to'
import { cookieNames, readCookies } from './session-cookies'

/** What the parts of signing in need to know of a request. */
export type AuthRequest = {
  request: Request
  headers: Headers
  url: URL
  origin: string
  names: ReturnType<typeof cookieNames>
  cookies: Record<string, string>
  /** The fields of the sent form; none for a GET. */
  fields: Fields
  returnTo: string | null
}

const fieldsSchema = z.record(z.string(), z.string())

/** @throws Problem where the content cannot be read */
export async function readAuthRequest(request: Request): Promise<AuthRequest> {
  const { headers } = request
  const origin = siteOrigin(headers)
  const fields = request.method === 'POST' ? await readFields(request) : {}
  return {
    request,
    headers,
    url: new URL(request.url),
    origin,
    names: cookieNames(origin),
    cookies: readCookies(headers),
    fields,
    returnTo: safeReturnTo(fields.returnTo),
  }
}

async function readFields(request: Request): Promise<Fields> {
  const sent = await readSentBody(request)
  if ('problem' in sent) throw sent.problem
  return 'fields' in sent ? sent.fields : checkBody(fieldsSchema, sent.json ?? {})
}

/** Those of the given cookies that came along, for next-auth, which gets no others. */
export function pickCookies(from: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, from[name]]] : [])))
}
