import { Button, type ButtonVariant } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type Props = {
  email?: string
  /** Whether its member is signed in already. */
  isKnown?: boolean
  returnTo: string | null
  error?: string
  variant?: ButtonVariant
}

export function EmailForm({ email, isKnown = false, returnTo, error, variant }: Props) {
  return (
    <form method="post" noValidate action="/api/auth/signin/email" className="space-y-5">
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <Field
        label="Email address"
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={email}
        error={error}
        hint={isKnown ? undefined : 'New here? The same link makes your account.'}
      />
      <Button variant={variant}>Email me a sign-in link</Button>
    </form>
  )
}
