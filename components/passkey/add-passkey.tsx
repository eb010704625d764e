'use client'
import { startRegistration } from '@simplewebauthn/browser'
import { askBrowser } from './ask-browser'
import { PasskeyButton } from './passkey-button'

const CONFIRM = '/sign-in/again?returnTo=/settings/passkeys'

/** Makes a passkey on this device, or on one that its member chooses; the list then offers to name it. */
export function AddPasskey({ next }: { next: string }) {
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
        window.location.assign('refusal' in came ? CONFIRM : next)
        return null
      }}
    >
      Add a passkey
    </PasskeyButton>
  )
}

/** The ten minutes were over before the button was pressed. */
const isStale = (refusal: { type?: string }) => refusal.type === '/problems/fresh-sign-in'
