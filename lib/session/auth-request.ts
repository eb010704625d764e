import { z } from 'zod'
import { checkBody } from '@/lib/api/check-body'
import { siteOrigin } from '@/lib/api/origin'
import { type Fields, readSentBody, type SentBody } from '@/lib/api/sent-body'
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
  /** What was sent, as it came; none for a GET. */
  sent: SentBody
  /** The fields of the sent form; none for a GET. */
  fields: Fields
  returnTo: string | null
}

const fieldsSchema = z.record(z.string(), z.string())

/**
 * @param mayBeBroken leaves it to the caller to refuse what cannot be read, in its turn
 * @throws Problem where the content cannot be read
 */
export async function readAuthRequest(request: Request, mayBeBroken = false): Promise<AuthRequest> {
  const { headers } = request
  const origin = siteOrigin(headers)
  const sent: SentBody = request.method === 'POST' ? await readSentBody(request) : { fields: {} }
  const fields = mayBeBroken ? typedFields(sent) : fieldsOf(sent)
  return {
    request,
    headers,
    url: new URL(request.url),
    origin,
    names: cookieNames(origin),
    cookies: readCookies(headers),
    sent,
    fields,
    returnTo: safeReturnTo(fields.returnTo),
  }
}

/** @throws Problem where they cannot be read */
export function fieldsOf(sent: SentBody): Fields {
  if ('problem' in sent) throw sent.problem
  return 'fields' in sent ? sent.fields : checkBody(fieldsSchema, sent.json ?? {})
}

const typedFields = (sent: SentBody): Fields => ('fields' in sent ? sent.fields : {})

/** Those of the given cookies that came along, for next-auth, which gets no others. */
export function pickCookies(from: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, from[name]]] : [])))
}
