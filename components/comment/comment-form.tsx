'use client'
import { type SubmitEvent, useCallback, useId, useRef } from 'react'
import { DraftNote } from '@/components/draft/draft-note'
import type { Refusal } from '@/components/member/read-refusal'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useErrorTitle } from '@/components/ui/use-error-title'
import { CommentFields, type CommentValues } from './comment-fields'
import { CommentPreview } from './comment-preview'
import { SendStatus } from './send-status'
import { useCommentForm } from './use-comment-form'
import { usePreview } from './use-preview'

type Props = {
  action: string
  method?: 'POST' | 'PATCH'
  returnTo?: string
  parentId?: string
  values?: CommentValues
  withVerdict?: boolean
  label?: string
  button: string
  onDone?: () => void
}

/** Posts or edits a comment without leaving the page. Nothing typed is lost: only success empties the form. */
export function CommentForm({ method = 'POST', withVerdict = true, ...props }: Props) {
  const prefix = useId()
  const form = useRef<HTMLFormElement>(null)
  const { action, parentId, onDone } = props
  const { draft, refusal, refusals, ...sending } = useCommentForm(form, { method, action, parentId, onDone })
  const readText = useCallback(
    () => String((form.current && new FormData(form.current).get('body')) ?? ''),
    [],
  )
  const preview = usePreview(readText)

  useErrorTitle(refusal !== null)

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const submitter = event.nativeEvent.submitter as HTMLButtonElement | null
    if (submitter?.name === '_preview') return preview.toggle()
    preview.close()
    await sending.send(event.currentTarget)
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      action={action}
      onSubmit={onSubmit}
      onInput={() => {
        sending.onTyped()
        preview.onTyped()
      }}
      className="space-y-4"
    >
      {method !== 'POST' && <input type="hidden" name="_method" value={method} />}
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      {props.returnTo && <input type="hidden" name="returnTo" value={props.returnTo} />}
      {refusal && (
        <ErrorSummary
          key={refusals}
          title={refusal.title}
          detail={stillHere(refusal)}
          errors={refusal.errors}
          prefix={prefix}
        />
      )}
      {draft.restoredAt !== null && <DraftNote savedAt={draft.restoredAt} onDiscard={sending.discard} />}
      <CommentFields
        prefix={prefix}
        label={props.label}
        withVerdict={withVerdict}
        values={props.values}
        errors={refusal?.errors}
      >
        {preview.isOpen && <CommentPreview id={`${prefix}preview`} {...preview.shown} />}
      </CommentFields>
      <div className="flex flex-wrap items-center gap-4">
        <Button disabled={sending.isSending}>{sending.isSending ? 'Sending…' : props.button}</Button>
        <Button
          variant="secondary"
          name="_preview"
          value="1"
          aria-expanded={preview.isOpen}
          aria-controls={preview.isOpen ? `${prefix}preview` : undefined}
        >
          Preview
        </Button>
      </div>
      <SendStatus done={sending.done} isNew={method === 'POST'} />
    </form>
  )
}

function stillHere({ status, detail }: Refusal): string {
  const kept = status === 0 ? ' and kept on this device; however often you send it, it is stored once' : ''
  return `${detail ?? ''} Your text is still here${kept}.`.trimStart()
}
