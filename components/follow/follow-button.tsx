'use client'
import type { SubmitEvent } from 'react'
import { readRefusal } from '@/components/member/read-refusal'
import { useWish } from '@/components/member/use-wish'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** A real form that follows; with JavaScript a second press leaves again, and both show at once. */
export function FollowButton({ slug, name }: { slug: string; name: string }) {
  const action = `/api/v1/technologies/${slug}/follow`
  const returnTo = `/technologies/${slug}`
  const { value, refusal, press } = useWish<boolean>({
    returnTo,
    counted: [],
    notStored: 'Nothing was changed',
    storedIn: (mine) => mine?.following ?? false,
    send: async (following) => {
      const method = following ? 'PUT' : 'DELETE'
      const response = await fetch(action, { method, keepalive: true }).catch(() => null)
      if (!response?.ok) return { refusal: await readRefusal(response) }
      return { counts: [], change: (mine) => ({ ...mine, following }) }
    },
  })

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    press((following) => !following)
  }

  return (
    <form method="post" action={action} onSubmit={onSubmit} className="no-print">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Button
        variant="secondary"
        aria-pressed={value}
        className="aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
        title={`Hear of new comments on ${name}`}
      >
        <Icon name={value ? 'check' : 'plus'} />
        Follow
      </Button>
      <p role="status" className="font-semibold text-sm text-unfavourable not-empty:mt-2">
        {refusal}
      </p>
    </form>
  )
}
