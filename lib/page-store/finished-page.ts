import { createHash } from 'node:crypto'
import { compress, type Effort, type Encoded } from './compression'
import { hashPolicy } from './content-security-policy'
import type { Answer } from './internal-request'

const KEPT_HEADERS = [
  'content-type',
  'location',
  'link',
  'x-robots-tag',
  'access-control-allow-origin',
  'content-security-policy',
  'cross-origin-resource-policy',
  'retry-after',
]

/** Bytes ready to be sent. `since` is the tick at which its render began, `expiresAt` milliseconds since 1970. */
export type FinishedPage = Encoded & {
  status: number
  headers: Record<string, string>
  etag: string
  tags: ReadonlySet<string>
  since: number
  expiresAt?: number
  /** Pressed quickly for readers who waited; it is to be pressed again. */
  isHurried?: boolean
}
type Made = Pick<FinishedPage, 'tags' | 'since' | 'expiresAt'>

/**
 * Only what the list names goes out: no cookie, no framework's own caching header.
 * @param effort how hard the bytes are pressed; null leaves them plain
 */
export async function finishPage(
  answer: Answer,
  made: Made,
  report: (script: string) => void,
  effort: Effort | null = 'thorough',
): Promise<FinishedPage> {
  const headers: Record<string, string> = {}
  for (const name of KEPT_HEADERS) {
    const value = [answer.headers[name]].flat()[0]
    if (value !== undefined) headers[name] = String(value)
  }
  const contentType = headers['content-type'] ?? ''
  // A route that writes its own HTML or SVG knows its policy; Next's pages have none yet.
  if (contentType.startsWith('text/html')) {
    headers['content-security-policy'] ??= hashPolicy(answer.body.toString('utf8'), report)
  }
  const etag = `W/"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`
  const encoded = effort ? await compress(answer.body, contentType, effort) : { body: answer.body }
  return { ...encoded, status: answer.status, headers, etag, ...made, isHurried: effort === 'quick' }
}

/** What a kept page costs in bytes, its key and about as much for its small parts. */
export function sizeOfPage(page: FinishedPage, key: string): number {
  let bytes = page.body.length + (page.gzip?.length ?? 0) + (page.br?.length ?? 0) + 2 * key.length + 2000
  for (const tag of page.tags) bytes += 2 * tag.length + 40
  for (const value of Object.values(page.headers)) bytes += value.length
  return bytes
}
