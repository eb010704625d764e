import { noteFailure, rendering } from '@/lib/page-store/rendering'

type Asked = { path: string; method: string }

// The second net, for errors outside the queries: a render that failed is never kept, whatever status it was sent with.
export function onRequestError(error: unknown, request: Asked) {
  if (rendering.getStore()) return noteFailure(error)
  const path = request.path.split('?')[0]
  const words = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
  console.error(`${request.method} ${path} failed: ${words}`)
}
