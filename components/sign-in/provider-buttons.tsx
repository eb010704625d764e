import { Button } from '@/components/ui/button'

export function ProviderButtons({
  providers,
  returnTo,
}: {
  providers: { id: string; name: string }[]
  returnTo: string | null
}) {
  if (providers.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <form method="post" action={`/api/auth/signin/${id}`}>
            {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
            <Button variant="secondary">Continue with {name}</Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
