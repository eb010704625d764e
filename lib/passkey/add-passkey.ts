import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { db } from '@/lib/db'
import { deviceWords, keptUserAgent } from '@/lib/session/device-words'
import type { Viewer } from '@/lib/session/find-viewer'
import { takeChallenge } from './challenge'
import { knownOf } from './list-passkeys'
import { unlessRefused } from './refused-credential'
import { relyingParty } from './relying-party'

type Adding = { credential: unknown; name?: string }
export type AddRefusal = 'NOT_VERIFIED' | 'SIGNED_OUT' | 'TOO_MANY_PASSKEYS' | 'PASSKEY_KNOWN'

/**
 * Adds the passkey that an authenticator has just made for this member, and mails that it was. From then on the
 * session counts as one of this passkey: making it took the authenticator and its owner's verification.
 * @param headers of the request, which say which browser asked and for which site
 */
export async function addPasskey(
  headers: Headers,
  viewer: Viewer,
  { credential, name }: Adding,
): Promise<{ id: string } | { refusal: AddRefusal }> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(headers)
  const response = credential as RegistrationResponseJSON
  const checked = await unlessRefused(
    verifyRegistrationResponse({
      response,
      expectedRPID,
      expectedOrigin,
      expectedChallenge: async (challenge) => {
        const asked = await takeChallenge(headers, challenge)
        return asked?.act === 'ADD' && asked.memberId === viewer.id
      },
      requireUserVerification: true,
    }),
  )
  if (!checked?.registrationInfo) return { refusal: 'NOT_VERIFIED' }
  const { credential: made, credentialBackedUp } = checked.registrationInfo
  const [added] = await db.$queryRaw<{ refusal: AddRefusal | null; id: string }[]>`
    select * from add_passkey(${viewer.id}::uuid, ${viewer.sessionId}::uuid, ${made.id}, ${made.publicKey},
      ${BigInt(made.counter)}::bigint, ${knownOf(response.response.transports)}::text[], ${credentialBackedUp},
      ${name ?? deviceWords(keptUserAgent(headers)).slice(0, 60)})`
  return added && !added.refusal ? { id: added.id } : { refusal: added?.refusal ?? 'SIGNED_OUT' }
}
