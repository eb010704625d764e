import { generateRegistrationOptions } from '@simplewebauthn/server'
import type { Viewer } from '@/lib/session/find-viewer'
import { CHALLENGE_MINUTES, keepChallenge } from './challenge'
import { credentialsOf } from './list-passkeys'
import { relyingParty } from './relying-party'

/** What the browser is to be asked so that a member gets another passkey, and the cookie of its challenge. */
export async function beginAdding(headers: Headers, viewer: Viewer) {
  const options = await generateRegistrationOptions({
    rpName: 'Backboard',
    rpID: relyingParty(headers).id,
    userID: userHandleOf(viewer.id),
    userName: viewer.handle,
    userDisplayName: viewer.name ?? viewer.handle,
    timeout: CHALLENGE_MINUTES * 60 * 1000,
    attestationType: 'none',
    excludeCredentials: await credentialsOf(viewer.id),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return {
    options,
    cookie: await keepChallenge(headers, options.challenge, { act: 'ADD', memberId: viewer.id }),
  }
}

/** How authenticators know a member: the bytes of the random id, which say nothing about a person. */
const userHandleOf = (memberId: string) => new Uint8Array(Buffer.from(memberId.replaceAll('-', ''), 'hex'))

/** As it comes back with a passkey that is shown. */
export const userHandleText = (memberId: string) => Buffer.from(userHandleOf(memberId)).toString('base64url')
