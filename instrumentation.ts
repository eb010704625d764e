import { log } from '@/lib/log/log'
import { redactPath } from '@/lib/log/redact'
import { noteFailure, rendering } from '@/lib/page-store/rendering'

type Asked = { path: string; method: string }

// The second net, for errors outside the queries: a render that failed is never kept, whatever status it was sent with.
export function onRequestError(error: unknown, request: Asked) {
  if (rendering.getStore()) return noteFailure(error)
  log().error({ method: request.method, path: redactPath(request.path), err: error }, 'a render failed')
}
