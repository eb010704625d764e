import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageStore } from '@/lib/page-store/page-store'
import { sendPage } from '@/lib/page-store/send-page'
import { hostOf, isHost } from './request-address'

/**
 * Answers a plain read of a page or file that the store has ready, and says whether it did. Nothing of the request is
 * looked at besides its address, since nothing of it goes any further. The API's reads are not among them: they are counted.
 */
export function answerReady(
  req: IncomingMessage,
  res: ServerResponse,
  store: PageStore,
  common: Record<string, string>,
): boolean {
  const { method, url, headers } = req
  if (method !== 'GET' && method !== 'HEAD') return false
  // Whatever a client says of its router: page-key.ts reads it.
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return false
  if (!isHost(hostOf(req))) return false
  const page = store.ready(`page ${url}`)
  if (page) sendPage(req, res, page, 'page', common)
  const file = page ? undefined : store.ready(`file ${url}`)
  if (file) sendPage(req, res, file, 'file', common)
  return page !== undefined || file !== undefined
}
