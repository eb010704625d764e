import { SignInWithPasskey } from '@/components/passkey/sign-in-with-passkey'
import { EmailForm } from './email-form'
import { ProviderButtons } from './provider-buttons'

type Props = {
  email: string
  hasPasskey: boolean
  canMail: boolean
  /** Those that prove when somebody authenticated there. */
  providers: { id: string; name: string }[]
  returnTo: string
  /** Where a provider's answer leads. */
  providerReturnTo: string
}

/** Every way in which a signed-in member can prove once more who they are. */
export function ConfirmIdentity({
  email,
  hasPasskey,
  canMail,
  providers,
  returnTo,
  providerReturnTo,
}: Props) {
  if (!hasPasskey && !canMail && providers.length === 0)
    return (
      <p>
        There is no way to confirm it here yet, because this site cannot send mail: please ask whoever runs it
        to set that up.
      </p>
    )
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
      <ProviderButtons isConfirming providers={providers} returnTo={providerReturnTo} />
    </div>
  )
}
