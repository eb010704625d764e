import type { SignedIn } from '@/testing/add-members'
import { type Answer, type Asked, ask } from '@/testing/ask'

/**
 * As Jepsen has it: done; surely not done; or nobody knows, and then it may be done at any time from its sending on.
 */
export type Outcome = 'ok' | 'failed' | 'unknown'
export type Sent = {
  outcome: Outcome
  status: number | null
  begin: number
  end: number
  answer: Answer | null
}

/** A write by a member; never rejects. A refusal is `failed`, a 5xx or a broken connection `unknown`. */
export async function send(
  { origin, base = origin }: { origin: string; base?: string },
  { token }: Pick<SignedIn, 'token'>,
  path: string,
  asked: Asked,
): Promise<Sent> {
  const begin = performance.now()
  const headers = { cookie: `backboard-session=${token}`, origin, ...asked.headers }
  const found = await ask(`${base}/api/v1${path}`, { ...asked, headers }).catch((error) => error)
  const end = performance.now()
  if (!('status' in found)) {
    // Nobody listened, so nobody heard.
    const outcome = found.code === 'ECONNREFUSED' ? 'failed' : 'unknown'
    return { outcome, status: null, begin, end, answer: null }
  }
  const outcome = found.status < 300 ? 'ok' : found.status < 500 ? 'failed' : 'unknown'
  return { outcome, status: found.status, begin, end, answer: found }
}
