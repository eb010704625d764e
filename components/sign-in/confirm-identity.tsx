import { SignInWithPasskey } from '@/components/passkey/sign-in-with-passkey'
import { EmailForm } from './email-form'
import { ProviderButtons } from './provider-buttons'

type Props = {
  email: string
  hasPasskey: boolean
  canMail: boolean
  providers: { id: string; name: string }[]
  returnTo: string
}

/** Every way in which a signed-in member can sign in once more. */
export function ConfirmIdentity({ email, hasPasskey, canMail, providers, returnTo }: Props) {
  return (
    <div className="space-y-6">
      {hasPasskey && (
        <SignInWithPasskey variant="primary" returnTo={returnTo}>
          Confirm with a passkey
        </SignInWithPasskey>
      )}
      {canMail && (
        <EmailForm isKnown email={email} returnTo={returnTo} variant={hasPasskey ? 'secondary' : 'primary'} />
      )}
      <ProviderButtons providers={providers} returnTo={returnTo} />
    </div>
  )
}
