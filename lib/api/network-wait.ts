import { Problem } from './problem'

/** Set by the server alone: the seconds that this network has to wait for a public read. */
export const WAIT_HEADER = 'x-backboard-wait'

/**
 * The server counts public reads; an address refuses by that count once it knows that it has a read at all.
 * @throws Problem 429
 */
export function refuseWhileWaiting(request: Request): void {
  const seconds = request.headers.get(WAIT_HEADER)
  if (!seconds) return
  throw new Problem(
    'too-many-requests',
    `More was asked from your network than one minute allows. Ask again in ${seconds} s.`,
    { headers: { 'retry-after': seconds, 'access-control-allow-origin': '*' } },
  )
}
