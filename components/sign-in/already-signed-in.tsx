import { ButtonLink } from '@/components/ui/link'
import { ProviderButtons } from './provider-buttons'

type Props = { handle: string; providers: { id: string; name: string }[]; returnTo: string | null }

/** For a member who comes to the sign-in page: on to where they wanted, or a provider connected to the account. */
export function AlreadySignedIn({ handle, providers, returnTo }: Props) {
  return (
    <div className="space-y-6">
      <p>
        You are signed in as <strong>@{handle}</strong>.
      </p>
      <ButtonLink href={returnTo ?? '/'}>Go on</ButtonLink>
      {providers.length > 0 && (
        <p>Connect an account that you have elsewhere, and it will let you in the next time:</p>
      )}
      <ProviderButtons providers={providers} returnTo={returnTo} />
    </div>
  )
}
