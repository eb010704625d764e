import { SignInWithPasskey } from './sign-in-with-passkey'

/** The sign-in page's way in for whoever has a passkey. Without a script there is none, and nothing is shown. */
export function PasskeySection({ returnTo }: { returnTo: string | null }) {
  return (
    <section aria-labelledby="by-passkey" className="needs-script space-y-3">
      <h2 id="by-passkey" className="text-xl">
        With a passkey
      </h2>
      <p>If you added one in your settings: no mail, no address, your device asks that it is you.</p>
      <SignInWithPasskey returnTo={returnTo}>Sign in with a passkey</SignInWithPasskey>
    </section>
  )
}
