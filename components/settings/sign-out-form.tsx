import { Button } from '@/components/ui/button'

export function SignOutForm() {
  return (
    <form method="post" action="/api/auth/signout">
      <Button variant="secondary">Sign out</Button>
    </form>
  )
}
