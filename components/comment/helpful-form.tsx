'use client'
import type { SubmitEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { plural } from '@/lib/format/plural'
import { useHelpful } from './use-helpful'

/** A real form for everybody. On one's own comment only the count stands, as soon as it is known whose it is. */
export function HelpfulForm(props: { commentId: string; returnTo: string; helpful: number }) {
  const { commentId, returnTo, helpful } = props
  const { isMine, isOwn, count, refusal, press } = useHelpful({ commentId, returnTo, counted: helpful })
  const told = count > 0 && `${plural(count, 'member')} found it helpful`
  if (isOwn) return told && <p className="flex min-h-9 items-center text-muted">{told}</p>

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    press()
  }

  return (
    <form method="post" action={`/api/v1/comments/${commentId}/helpful`} onSubmit={onSubmit}>
      <input type="hidden" name="_method" value="PUT" />
      <span className="flex items-center gap-2">
        <button type="submit" aria-pressed={isMine} className="press border-line">
          <Icon name={isMine ? 'check' : 'up'} className="size-3.5" />
          Helpful
        </button>
        {count > 0 && (
          <span className="numerals text-base">
            <span aria-hidden="true">{count}</span>
            <span className="sr-only">{told}</span>
          </span>
        )}
      </span>
      <p role="status" className="font-semibold text-unfavourable not-empty:mt-2">
        {refusal}
      </p>
    </form>
  )
}
