import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** For people who read the mail on another device than the one where they want to sign in. */
export function MailedCodeForm({ error }: { error?: string }) {
  return (
    <form method="post" noValidate action="/api/auth/callback/code" className="space-y-5">
      <Field
        label="Code from the mail"
        name="code"
        required
        autoComplete="one-time-code"
        inputMode="text"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
        className="max-w-56 font-mono"
        error={error}
        hint="Eight letters and digits, such as 7K3M-Q9XD."
      />
      <Button>Sign in with the code</Button>
    </form>
  )
}
