import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { db } from '@/lib/db'
import { userHandleText } from './begin-adding'
import { takeChallenge } from './challenge'
import { knownOf } from './list-passkeys'
import { unlessRefused } from './refused-credential'
import { relyingParty } from './relying-party'

export type ShownPasskey = { id: string; memberId: string; counter: number; isBackedUp: boolean }

/**
 * Whose passkey was shown: one that is kept here, by the browser that was asked, for this site, with its owner
 * verified, and with a counter that has risen. Its challenge is used up as soon as it is read.
 * @param headers of the request, which say which browser asked and for which site
 * @returns null where anything of that is wrong; which, is nobody's business
 */
export async function checkPasskey(headers: Headers, credential: unknown): Promise<ShownPasskey | null> {
  const response = credential as AuthenticationResponseJSON
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(headers)
  const known = await db.passkey.findUnique({ where: { credentialId: response.id } })
  const checked = await unlessRefused(
    verifyAuthenticationResponse({
      response,
      expectedRPID,
      expectedOrigin,
      expectedChallenge: async (challenge) => {
        const asked = await takeChallenge(headers, challenge)
        return asked?.act === 'SIGN_IN' && (asked.memberId === null || asked.memberId === known?.memberId)
      },
      requireUserVerification: true,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(known?.publicKey ?? []),
        counter: Number(known?.counter ?? 0),
        transports: knownOf(known?.transports),
      },
    }),
  )
  if (!known || !checked) return null
  const { userHandle } = response.response
  if (userHandle && userHandle !== userHandleText(known.memberId)) return null
  const { newCounter, credentialBackedUp } = checked.authenticationInfo
  return { id: known.id, memberId: known.memberId, counter: newCounter, isBackedUp: credentialBackedUp }
}
