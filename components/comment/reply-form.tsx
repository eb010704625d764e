'use client'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { LiveCommentForm } from './live-comment-form'
import { MARKDOWN_HELP } from './markdown-help'

/** Opens without JavaScript, too: a lean twin of the comment form, as there are as many as comments. An answer to a reply stands in the same thread and names whom it answers. */
export function ReplyForm({ slug, parentId }: { slug: string; parentId: string }) {
  const id = useId()
  const form = {
    action: `/api/v1/technologies/${slug}/comments`,
    parentId,
    label: 'Your reply',
    button: 'Post reply',
  }
  return (
    <details className="when-signed-in open:basis-full">
      <summary className="inline-flex min-h-9 list-none items-center text-accent underline underline-offset-4">
        Reply
      </summary>
      <div className="mt-2 text-base">
        <LiveCommentForm {...form} withVerdict={false}>
          <form method="post" noValidate action={form.action} className="space-y-4">
            <input type="hidden" name="parentId" value={parentId} />
            <div className="space-y-1.5">
              <label htmlFor={id} className="block font-semibold">
                {form.label}
              </label>
              <p id={`${id}h`} className="text-muted text-sm">
                {MARKDOWN_HELP}
              </p>
              <textarea
                rows={5}
                id={id}
                name="body"
                aria-required="true"
                aria-describedby={`${id}h`}
                className="field-sizing-content control min-h-32"
              />
            </div>
            <div className="flex flex-wrap gap-4">
              <Button>{form.button}</Button>
              <Button variant="secondary" name="_preview" value="1">
                Preview
              </Button>
            </div>
          </form>
        </LiveCommentForm>
      </div>
    </details>
  )
}
