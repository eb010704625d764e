import type { CommentView } from '@/lib/comment/comment-schema'
import { CommentThread } from './comment-thread'

export type ThreadsProps = {
  slug: string
  comments: CommentView[]
  /** The page that they stand on. */
  address: string
}

export function Threads({ slug, comments, address }: ThreadsProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol role="list">
      {comments.map((comment) => (
        <CommentThread key={comment.id} slug={slug} comment={comment} address={address} />
      ))}
    </ol>
  )
}
