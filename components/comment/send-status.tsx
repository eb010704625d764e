type Props = { done: { id: string; state: string } | null; isNew: boolean }

/** What became of a comment that was sent and taken. */
export function SendStatus({ done, isNew }: Props) {
  return (
    <p role="status" className="prose-links">
      {done && wordsFor(done.state, isNew)}
      {done?.state === 'VISIBLE' && isNew && <a href={`/comments/${done.id}`}>See it in its place</a>}
    </p>
  )
}

function wordsFor(state: string, isNew: boolean): string {
  if (state === 'PENDING') return 'Kept. A moderator reads it before everybody does; you find it below.'
  return isNew ? 'Your comment is posted. ' : 'Your changes are saved. '
}
