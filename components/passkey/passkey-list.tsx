import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import type { Passkey } from '@/lib/passkey/passkey-schema'
import { PasskeyNameForm } from './passkey-name-form'

const addressOf = ({ id }: Passkey) => `/api/v1/me/passkeys/${id}`

export function PasskeyList({ passkeys }: { passkeys: Passkey[] }) {
  if (passkeys.length === 0)
    return (
      <EmptyState title="You have no passkeys.">
        With one you sign in without waiting for a mail, and nobody can trick it out of you: it works on this
        site alone.
      </EmptyState>
    )
  return (
    <ul aria-label="Your passkeys">
      {passkeys.map((passkey) => (
        <li
          key={passkey.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-t py-3 first:border-t-0 first:pt-0"
        >
          <div className="min-w-0 flex-[1_1_16rem] space-y-2">
            <p className="font-semibold wrap-anywhere">{passkey.name}</p>
            <p className="text-muted text-sm">
              Added <Time value={passkey.createdAt} />;{' '}
              {passkey.lastUsedAt ? (
                <>
                  last used <Time value={passkey.lastUsedAt} />
                </>
              ) : (
                'never used'
              )}
              ; {passkey.isBackedUp ? 'copied to your other devices' : 'on one device only'}
            </p>
            <details>
              <summary className="inline-flex min-h-9 items-center text-accent underline underline-offset-4">
                Rename<span className="sr-only"> {passkey.name}</span>
              </summary>
              <div className="pt-2">
                <PasskeyNameForm action={addressOf(passkey)} name={passkey.name} />
              </div>
            </details>
          </div>
          <form method="post" action={addressOf(passkey)}>
            <input type="hidden" name="_method" value="DELETE" />
            <Button variant="danger" aria-label={`Remove ${passkey.name}`}>
              Remove
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
