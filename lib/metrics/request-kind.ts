import { pageKeyOf } from '@/lib/page-store/page-key'

type Asked = { method?: string; url?: string; headers: Record<string, string | string[] | undefined> }

/** Few and fixed, so that no address ever becomes a label. */
export type RequestKind =
  | 'page'
  | 'rsc'
  | 'api'
  | 'file'
  | 'free-query'
  | 'asset'
  | 'me'
  | 'auth'
  | 'write'
  | 'other-api'
  | 'private-page'

const BY_PATH: [RegExp, RequestKind][] = [
  [/^\/_next\//, 'asset'],
  [/^\/api\/v1\/me(?:\/|$)/, 'me'],
  [/^\/api\/auth(?:\/|$)/, 'auth'],
  [/^\/api(?:\/|$)/, 'other-api'],
]

/** What sort of request this is; asked before Next takes its own headers away. */
export function requestKind(req: Asked): RequestKind {
  const key = pageKeyOf(req)
  if (key) return key.kept ? key.kind : 'free-query'
  const path = req.url ?? ''
  if (req.method !== 'GET' && req.method !== 'HEAD' && !path.startsWith('/api/auth')) return 'write'
  return BY_PATH.find(([form]) => form.test(path))?.[1] ?? 'private-page'
}
