import { Button } from '@/components/ui/button'

export function ProviderButtons({
  providers,
  returnTo,
  isConfirming,
}: {
  providers: { id: string; name: string }[]
  returnTo: string | null
  /** Has the provider authenticate anew whoever presses. */
  isConfirming?: boolean
}) {
  if (providers.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <form method="post" action={`/api/auth/signin/${id}`}>
            {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
            {isConfirming && <input type="hidden" name="confirm" value="yes" />}
            <Button variant="secondary">
              {isConfirming ? 'Confirm with' : 'Continue with'} {name}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
