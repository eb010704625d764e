import type { IncomingMessage } from 'node:http'
import { pathOf } from './request-address'

/**
 * Whether this asks for something of Next's that the site does not use: server actions, its optimiser of pictures, data
 * of the pages router, tools of development. What is not used is not there, whatever its next weakness will be.
 */
export function isUnusedFeature({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  const path = pathOf(url)
  if (headers['next-action'] !== undefined) return true
  return /^\/(?:_next(?!\/static\/[\w~])(?:\/|$)|__next)/i.test(path)
}
