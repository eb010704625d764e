import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'

type Props = { token: string; name: string; wanted: boolean }

/** Switches one kind of mail off, or on again, by the signature in the link alone. */
export function UnsubscribeForm({ token, name, wanted }: Props) {
  return (
    <form method="post" action={`/api/v1/unsubscribe/${token}`} className="space-y-5">
      <input type="hidden" name="mail" value={wanted ? 'off' : 'on'} />
      {!wanted && (
        <p role="status">Mails for {name} are switched off. Was that a mistake? Switch them on again:</p>
      )}
      <Button variant={wanted ? 'primary' : 'secondary'}>
        {wanted ? `Stop mails for ${name}` : `Send mails for ${name} again`}
      </Button>
      <p>
        Signed in, you can <TextLink href="/settings#mail">choose every kind of mail</TextLink> in the
        settings.
      </p>
    </form>
  )
}
