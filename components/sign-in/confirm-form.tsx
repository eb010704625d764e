import { Button } from '@/components/ui/button'

export function ConfirmForm({
  token,
  email,
  returnTo,
}: {
  token: string
  email: string
  returnTo: string | null
}) {
  return (
    <form method="post" action="/api/auth/callback/email">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="email" value={email} />
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <Button className="max-w-full wrap-anywhere">Sign in as {email}</Button>
    </form>
  )
}
