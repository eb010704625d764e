'use client'
import { useState } from 'react'
import { readRefusal } from '@/components/member/read-refusal'
import { useViewer } from '@/components/member/viewer-provider'
import { Button } from '@/components/ui/button'
import type { CommentValues } from './comment-fields'
import { CommentForm } from './comment-form'

const linkClass = 'min-h-9 text-accent underline underline-offset-4 hover:decoration-2'

/** Edit and delete, on the viewer's own comments only; who that is, the page itself does not know. */
export function OwnComment(props: { id: string; isReply: boolean; values: CommentValues; returnTo: string }) {
  const viewer = useViewer()
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null)
  const [refusal, setRefusal] = useState('')
  const action = `/api/v1/comments/${props.id}`
  if (!viewer.mine?.comments.includes(props.id)) return null

  async function remove() {
    const response = await fetch(action, { method: 'DELETE' }).catch(() => null)
    if (response?.ok) return viewer.refreshSoon()
    const { title, detail } = await readRefusal(response)
    setRefusal(`The comment is still there. ${detail || title}`)
  }

  return (
    <div className="mt-2 text-sm">
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
        <div className="space-y-2">
          <p>Delete this comment? Its verdict leaves the ranking too.</p>
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
        <div className="mt-3 border-line border-t pt-4">
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
