import { EmailForm } from './email-form'
import { ProviderButtons } from './provider-buttons'

type Props = {
  /** False where the site has no way to mail. */
  canMail: boolean
  providers: { id: string; name: string }[]
  returnTo: string | null
  email?: string
  emailError?: string
}

/** Every way to sign in that this site offers. */
export function SignInPanel({ canMail, providers, returnTo, email, emailError }: Props) {
  if (!canMail && providers.length === 0) return <NoWayIn />
  return (
    <div className="space-y-6">
      {canMail && <EmailForm email={email} returnTo={returnTo} error={emailError} />}
      {canMail && providers.length > 0 && (
        <p className="text-muted">Or with an account that you have elsewhere:</p>
      )}
      <ProviderButtons providers={providers} returnTo={returnTo} />
    </div>
  )
}

function NoWayIn() {
  return (
    <p>
      Signing in is not set up on this site yet: whoever runs it must first name a mail server. Reading needs
      no account.
    </p>
  )
}
