'use client'
import { lazy, Suspense } from 'react'
import { useViewer } from '@/components/member/viewer-provider'
import type { OwnCommentProps } from './own-comment-tools'

// Nobody but the author needs the code, and most readers are not.
const Tools = lazy(async () => ({ default: (await import('./own-comment-tools')).OwnCommentTools }))

/** Edit and delete, on the viewer's own comments only; who that is, the page itself does not know. */
export function OwnComment(props: OwnCommentProps) {
  const { mine } = useViewer()
  if (!mine?.comments.includes(props.id)) return null
  return (
    <Suspense>
      <Tools {...props} />
    </Suspense>
  )
}
