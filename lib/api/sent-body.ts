import { Problem } from './problem'

export const MOST_BYTES = 64 * 1024
export type Fields = Record<string, string>
/** What came with a request, or why it can't be used: told only when its turn in the order of refusals comes. */
export type SentBody = { fields: Fields } | { json: unknown } | { problem: Problem }

const FORM = 'application/x-www-form-urlencoded'
const mediaType = (request: Request) =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
export const isForm = (request: Request) => request.method === 'POST' && mediaType(request) === FORM

/** Reads and parses the body of a request, at most 64 KiB of it. Never throws for what a client sent. */
export async function readSentBody(request: Request): Promise<SentBody> {
  try {
    const bytes = await readBytes(request)
    if (bytes.length === 0 && !mediaType(request)) return { json: undefined }
    const encoding = request.headers.get('content-encoding') ?? 'identity'
    if (encoding !== 'identity')
      throw new Problem('unsupported-media-type', 'Send the content as it is, without Content-Encoding.')
    if (mediaType(request) === FORM && request.method === 'POST')
      return { fields: Object.fromEntries(new URLSearchParams(decode(bytes))) }
    if (mediaType(request) !== 'application/json')
      throw new Problem('unsupported-media-type', 'Send application/json, or a form by POST.')
    return { json: parse(decode(bytes)) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error }
    return { problem: new Problem('malformed', 'The content broke off before its end.') }
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > MOST_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = () => new Problem('too-large', 'At most 64 KiB are read; this is more.')

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('malformed', 'The content is not UTF-8.')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed', 'The content is not JSON.')
  }
}
