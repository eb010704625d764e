import type { CommentView } from '@/lib/comment/comment-schema'

const words: Record<CommentView['state'], string> = {
  VISIBLE: '',
  PENDING: 'This comment waits for review.',
  DELETED: 'The author deleted this comment. The replies to it stay.',
  HIDDEN: 'A moderator hid this comment. The replies to it stay.',
}

/** What is left of a comment that has replies. */
export function EmptyPlace({ id, state }: { id: string; state: CommentView['state'] }) {
  return (
    <p
      id={id}
      className="scroll-mt-4 border-ink text-muted italic target:border-l-4 target:pl-3 data-marked:border-l-4 data-marked:pl-3"
    >
      {words[state]}
    </p>
  )
}
