'use client'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import type { Refusal } from '@/components/member/read-refusal'
import { useViewer } from '@/components/member/viewer-provider'
import { Button } from '@/components/ui/button'
import { CommentFields, type CommentValues } from './comment-fields'
import { newKey, sendComment } from './send-comment'

type Props = {
  action: string
  method?: 'POST' | 'PATCH'
  returnTo: string
  parentId?: string
  values?: CommentValues
  withVerdict?: boolean
  label?: string
  button: string
  onDone?: () => void
}

/** Posts or edits a comment without leaving the page. Nothing typed is lost: only success empties the form. */
export function CommentForm({ method = 'POST', withVerdict = true, ...props }: Props) {
  const viewer = useViewer()
  const prefix = useId()
  const form = useRef<HTMLFormElement>(null)
  const key = useRef('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isDone, setDone] = useState(false)

  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [refusal])

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const sent = event.currentTarget
    if (isSending) return
    setSending(true)
    setDone(false)
    if (method === 'POST') key.current ||= newKey()
    const outcome = await sendComment(sent, method, key.current)
    setSending(false)
    if ('refusal' in outcome) {
      // Signed out meanwhile: the plain form lets the server keep the text across sign-in.
      if (outcome.refusal.status === 401) return sent.submit()
      return setRefusal(outcome.refusal)
    }
    key.current = ''
    setRefusal(null)
    setDone(true)
    if (method === 'POST') sent.reset()
    viewer.change((mine) => ({ ...mine, comments: [...new Set([...mine.comments, outcome.id])] }))
    viewer.refreshSoon()
    props.onDone?.()
  }

  return (
    <form
      ref={form}
      method="post"
      action={props.action}
      onSubmit={onSubmit}
      onInput={() => {
        key.current = ''
        setDone(false)
      }}
      className="space-y-4"
    >
      {method !== 'POST' && <input type="hidden" name="_method" value={method} />}
      {props.parentId && <input type="hidden" name="parentId" value={props.parentId} />}
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <CommentFields
        prefix={prefix}
        label={props.label}
        withVerdict={withVerdict}
        values={props.values}
        errors={refusal?.errors}
      />
      {refusal && (
        <p
          role="alert"
          tabIndex={-1}
          className="border-unfavourable border-l-4 bg-unfavourable-soft px-4 py-3"
        >
          <strong>{refusal.title}.</strong> {refusal.detail} Your text is still here.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button disabled={isSending}>{isSending ? 'Sending…' : props.button}</Button>
        <p role="status">
          {isDone && (method === 'POST' ? 'Your comment is posted.' : 'Your changes are saved.')}
        </p>
      </div>
    </form>
  )
}
