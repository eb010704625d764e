'use client'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { hasMemberHint } from '@/components/member/member-hint'
import { readRefusal } from '@/components/member/read-refusal'
import { useViewer } from '@/components/member/viewer-provider'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** A real form that follows; with JavaScript a second press leaves again, and both show at once. */
export function FollowButton({ slug, name }: { slug: string; name: string }) {
  const viewer = useViewer()
  const router = useRouter()
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [refusal, setRefusal] = useState('')
  const action = `/api/v1/technologies/${slug}/follow`
  const returnTo = `/technologies/${slug}`
  const following = wanted ?? viewer.mine?.following ?? false

  async function press(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (wanted !== null) return
    if (!hasMemberHint()) return router.push(`/sign-in?returnTo=${returnTo}`)
    const next = !((await viewer.load())?.following ?? false)
    setWanted(next)
    setRefusal('')
    const response = await fetch(action, { method: next ? 'PUT' : 'DELETE' }).catch(() => null)
    if (response?.ok) {
      viewer.change((mine) => ({ ...mine, following: next }))
    } else {
      const { title, detail } = await readRefusal(response)
      setRefusal(`Nothing was changed. ${detail || title}`)
    }
    setWanted(null)
  }

  return (
    <form method="post" action={action} onSubmit={press} className="no-print">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Button
        variant="secondary"
        aria-pressed={following}
        className="aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
        title={`Hear of new comments on ${name}`}
      >
        <Icon name={following ? 'check' : 'plus'} />
        Follow
      </Button>
      <p role="status" className="font-semibold text-sm text-unfavourable not-empty:mt-2">
        {refusal}
      </p>
    </form>
  )
}
