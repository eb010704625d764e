import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Viewer } from '@/lib/session/find-viewer'
import { CHALLENGE_MINUTES, keepChallenge } from './challenge'
import { credentialsOf } from './list-passkeys'
import { relyingParty } from './relying-party'

/**
 * What the browser is to be asked so that somebody can sign in by passkey, and the cookie of its challenge. Nobody
 * names an account first: the browser offers the passkeys that it has for this site.
 * @param viewer who is signed in already and wants to confirm that: only their own passkeys will do
 */
export async function beginPasskeySignIn(headers: Headers, viewer: Viewer | null) {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(headers).id,
    timeout: CHALLENGE_MINUTES * 60 * 1000,
    allowCredentials: viewer ? await credentialsOf(viewer.id) : undefined,
    userVerification: 'required',
  })
  const asked = { act: 'SIGN_IN', memberId: viewer?.id ?? null } as const
  return { options, cookie: await keepChallenge(headers, options.challenge, asked) }
}
