import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { Session } from '@/lib/account/session-schema'
import { SignOutForm } from './sign-out-form'

/** Where the member is signed in, each with the way out, and one way out of all. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <>
      <ul aria-label="Where you are signed in">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3 first:border-t-0 first:pt-0"
          >
            <p className="min-w-0 flex-[1_1_16rem]">
              <span className="font-semibold">{session.device}</span>
              {session.isThis && <span className="text-favourable">, this device</span>}
              <span className="block text-muted text-sm">
                Signed in <Time value={session.createdAt} />, last used <Time value={session.lastUsedAt} />
              </span>
            </p>
            {session.isThis ? <SignOutForm /> : <EndSession {...session} />}
          </li>
        ))}
      </ul>
      <form method="post" action="/api/v1/me/sessions">
        <input type="hidden" name="_method" value="DELETE" />
        <Button variant="secondary">Sign out everywhere</Button>
      </form>
    </>
  )
}

function EndSession({ id, device }: Session) {
  return (
    <form method="post" action={`/api/v1/me/sessions/${id}`}>
      <input type="hidden" name="_method" value="DELETE" />
      <input type="hidden" name="returnTo" value="/settings#sessions" />
      <Button variant="secondary" aria-label={`Sign out ${device}`}>
        Sign out
      </Button>
    </form>
  )
}
