import type { Write } from '@/testing/histories/log'
import type { Actor } from './prepare'

type Request = { method: string; path: string; json?: unknown }
type Sending = Request & { origin: string; process: number; actor: Actor }
type Changes = Pick<Write, 'counts' | 'state'>

/**
 * Sends a write and notes it in the log from its beginning on, so that what is read meanwhile may show it. Answers the
 * body, or null where the outcome is unknown. Throws when the write is refused: none of these histories should be.
 */
export async function sendWrite(log: Write[], { origin, actor, ...sending }: Sending, changes: Changes) {
  const write: Write = { process: sending.process, begin: performance.now(), end: null, ...changes }
  log.push(write)
  try {
    const response = await fetch(`${origin}/api/v1${sending.path}`, {
      method: sending.method,
      headers: {
        cookie: `backboard-session=${actor.token}`,
        origin,
        ...(sending.json !== undefined && { 'content-type': 'application/json' }),
      },
      body: sending.json === undefined ? undefined : JSON.stringify(sending.json),
    })
    const end = performance.now()
    const text = await response.text()
    if (response.status >= 500) return null
    // An earlier try took it away, and its answer was lost.
    const isGone = sending.method === 'DELETE' && response.status === 404
    if (!response.ok && !isGone)
      throw new Refused(`${sending.method} ${sending.path}: ${response.status} ${text}`)
    write.end = end
    return text ? JSON.parse(text) : {}
  } catch (error) {
    if (error instanceof Refused) throw error
    return null
  }
}

class Refused extends Error {}
