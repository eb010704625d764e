'use client'
import { startAuthentication } from '@simplewebauthn/browser'
import type { ReactNode } from 'react'
import type { ButtonVariant } from '@/components/ui/button'
import { askBrowser } from './ask-browser'
import { PasskeyButton } from './passkey-button'

type Props = { returnTo: string | null; variant?: ButtonVariant; children: ReactNode }

/** Signs in, or confirms who is signed in, by a passkey of this device or of one nearby, and goes on. */
export function SignInWithPasskey({ returnTo, variant = 'secondary', children }: Props) {
  return (
    <PasskeyButton
      variant={variant}
      run={async () => {
        const came = await askBrowser<{ next: string }>(
          '/api/v1/sign-in/passkey/options',
          (optionsJSON) => startAuthentication({ optionsJSON }),
          '/api/v1/sign-in/passkey',
          { returnTo },
        )
        if ('refusal' in came) return came.refusal
        window.location.assign(came.answer.next)
        return null
      }}
    >
      {children}
    </PasskeyButton>
  )
}
