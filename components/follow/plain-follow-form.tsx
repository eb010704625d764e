import { Button } from '@/components/ui/button'

type Props = { slug: string; name: string; following: boolean; returnTo: string }

/** Following with a plain form, where the page knows who looks. */
export function PlainFollowForm({ slug, name, following, returnTo }: Props) {
  return (
    <section aria-labelledby="follow" className="max-w-text space-y-3">
      <h2 id="follow" className="text-2xl">
        New comments
      </h2>
      <p>
        {following
          ? `You follow ${name}: its new comments stand among your notifications.`
          : `You do not follow ${name}. Follow it to hear of its new comments.`}
      </p>
      <form method="post" action={`/api/v1/technologies/${slug}/follow`}>
        <input type="hidden" name="_method" value={following ? 'DELETE' : 'PUT'} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button variant="secondary">{following ? 'Stop following' : 'Follow'}</Button>
      </form>
    </section>
  )
}
