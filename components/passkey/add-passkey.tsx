'use client'
import { startRegistration } from '@simplewebauthn/browser'
import { askBrowser } from './ask-browser'
import { PasskeyButton } from './passkey-button'

/**
 * Makes a passkey on this device, or on one that its member chooses.
 * @param next where to go afterwards
 * @param confirm where to go when the last sign-in is too long ago
 */
export function AddPasskey({ next, confirm }: { next: string; confirm: string }) {
  return (
    <PasskeyButton
      variant="primary"
      run={async () => {
        const came = await askBrowser<{ id: string }>(
          '/api/v1/me/passkeys/options',
          (optionsJSON) => startRegistration({ optionsJSON }),
          '/api/v1/me/passkeys',
        )
        if ('refusal' in came && !isStale(came.refusal)) return came.refusal
        window.location.assign('refusal' in came ? confirm : next)
        return null
      }}
    >
      Add a passkey
    </PasskeyButton>
  )
}

/** The ten minutes were over before the button was pressed. */
const isStale = (refusal: { type?: string }) => refusal.type === '/problems/fresh-sign-in'
