'use client'
import { useEffect, useState } from 'react'
import { readDraft } from '@/components/draft/local-drafts'
import { readRefusal } from '@/components/member/read-refusal'
import { useViewer } from '@/components/member/viewer-provider'
import { Button } from '@/components/ui/button'
import type { CommentValues } from './comment-fields'
import { CommentForm } from './comment-form'

const linkClass = 'min-h-9 text-accent underline underline-offset-4 hover:decoration-2'

export type OwnCommentProps = { id: string; isReply: boolean; values: CommentValues; returnTo: string }

/** Edit and delete of one's own comment; `OwnComment` knows whose it is. */
export function OwnCommentTools(props: OwnCommentProps) {
  const viewer = useViewer()
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null)
  const [refusal, setRefusal] = useState('')
  const action = `/api/v1/comments/${props.id}`

  useEffect(() => {
    // Changes that were not sent are shown where they were typed.
    readDraft(action).then((draft) => draft && setDoing('edit'))
  }, [action])

  async function remove() {
    const response = await fetch(action, { method: 'DELETE' }).catch(() => null)
    if (response?.ok) return viewer.refreshSoon()
    const { title, detail } = await readRefusal(response)
    setRefusal(`The comment is still there. ${detail || title}`)
  }

  return (
    <div className="has-[form,.ask]:basis-full">
      {doing !== 'edit' && doing !== 'delete' && (
        <p className="flex gap-5">
          <button type="button" className={linkClass} onClick={() => setDoing('edit')}>
            Edit
          </button>
          <button type="button" className={linkClass} onClick={() => setDoing('delete')}>
            Delete
          </button>
        </p>
      )}
      {doing === 'delete' && (
        <div className="ask space-y-2">
          <p>
            Delete this comment for good? {props.values.verdict ? 'Its verdict leaves the ranking too.' : ''}{' '}
            Where it has replies, an empty place stays.
          </p>
          <div className="flex gap-3">
            <Button type="button" variant="danger" onClick={remove}>
              Delete comment
            </Button>
            <Button type="button" variant="quiet" onClick={() => setDoing(null)}>
              Keep it
            </Button>
          </div>
        </div>
      )}
      {doing === 'edit' && (
        <div className="border-line border-t pt-4 text-base">
          <CommentForm
            action={action}
            method="PATCH"
            returnTo={props.returnTo}
            values={props.values}
            withVerdict={!props.isReply}
            label="Edit your comment"
            button="Save changes"
            onDone={() => setDoing(null)}
          />
          <Button type="button" variant="quiet" className="mt-2" onClick={() => setDoing(null)}>
            Cancel
          </Button>
        </div>
      )}
      <p role="status" className="font-semibold text-unfavourable">
        {refusal}
      </p>
    </div>
  )
}
