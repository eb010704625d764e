import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type Props = {
  token: string
  email: string
  /** Where the link was opened in another browser than the one that asked for it. */
  asksForCode: boolean
  error?: string
}

/** Uses a mailed link up. The button alone does it in the browser that asked; another one needs the code shown there. */
export function ConfirmForm({ token, email, asksForCode, error }: Props) {
  return (
    <form method="post" noValidate action="/api/auth/callback/email" className="space-y-5">
      <input type="hidden" name="token" value={token} />
      {asksForCode && (
        <Field
          label="Code shown where you asked"
          name="code"
          required
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={40}
          className="max-w-56 font-mono"
          error={error}
          hint="Six digits, on the page that says “Check your mail”."
        />
      )}
      <Button className="max-w-full wrap-anywhere">Sign in as {email}</Button>
    </form>
  )
}
