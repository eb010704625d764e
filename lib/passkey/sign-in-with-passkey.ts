import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { keptUserAgent } from '@/lib/session/device-words'
import { sessionSeconds } from '@/lib/session/session-times'
import { hashSessionToken, newSessionToken } from '@/lib/session/session-token'
import { checkPasskey } from './check-passkey'

type Begun = { tookBack: boolean; notices: Notice[] }

/**
 * Signs in whoever shows a passkey: always in a new session under a new token.
 * @param headers of the request, which say which browser asked and for which site
 * @returns the token for the browser and whether a deletion of the account was taken back; null where the passkey
 *   does not hold
 */
export async function signInWithPasskey(
  headers: Headers,
  credential: unknown,
): Promise<{ token: string; tookBack: boolean } | null> {
  const shown = await checkPasskey(headers, credential)
  if (!shown) return null
  const token = newSessionToken()
  const expires = new Date(Date.now() + sessionSeconds() * 1000)
  const [begun] = await db.$queryRaw<Begun[]>`
    select took_back as "tookBack", notices from begin_session_by_passkey(${shown.id}::uuid, ${BigInt(shown.counter)}::bigint,
      ${shown.isBackedUp}, ${hashSessionToken(token)}, ${expires}, ${keptUserAgent(headers)})`
  if (!begun) return null
  for (const notice of begun.notices) applyNotice(notice)
  return { token, tookBack: begun.tookBack }
}
