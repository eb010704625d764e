import { SignInWithPasskey } from '@/components/passkey/sign-in-with-passkey'
import { ButtonLink } from '@/components/ui/link'

type Props = { hasPasskey: boolean; returnTo: string }

/** For staff who came without a passkey to a site that requires one: show it, or add the first. */
export function StaffPasskey({ hasPasskey, returnTo }: Props) {
  if (!hasPasskey)
    return (
      <div className="space-y-6">
        <p>You have none yet. Add one, and you can go on at once.</p>
        <ButtonLink href={`/settings/passkeys?${new URLSearchParams({ returnTo })}`}>
          Add a passkey
        </ButtonLink>
      </div>
    )
  return (
    <div className="space-y-6">
      <SignInWithPasskey variant="primary" returnTo={returnTo}>
        Sign in with your passkey
      </SignInWithPasskey>
      <p className="text-muted">
        If you have lost it, whoever runs this site can take it off your account; then you add another.
      </p>
    </div>
  )
}
