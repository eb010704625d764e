import { Button } from '@/components/ui/button'
import { kindWords } from '@/lib/notification/kind-words'
import { type NotificationKind, notificationKinds } from '@/lib/notification/notification-kinds-schema'

/** Which kinds come by mail. An unticked box sends nothing, so each has an “off” before it that a tick overrides. */
export function MailForm({ mail }: { mail: Partial<Record<NotificationKind, boolean>> }) {
  return (
    <form method="post" action="/api/v1/me" className="space-y-5">
      <input type="hidden" name="_method" value="PATCH" />
      <input type="hidden" name="returnTo" value="/settings?saved#mail" />
      <fieldset className="space-y-1">
        <legend className="mb-1.5 font-semibold">Send me a mail when</legend>
        {notificationKinds.map((kind) => (
          <div key={kind}>
            <input type="hidden" name={`mail.${kind}`} value="off" />
            <label className="flex min-h-9 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name={`mail.${kind}`}
                value="on"
                defaultChecked={mail[kind]}
                className="size-5 shrink-0 accent-accent"
              />
              {kindWords[kind].when}
            </label>
          </div>
        ))}
      </fieldset>
      <Button>Update mail choices</Button>
    </form>
  )
}
