import type { Refusal } from '@/components/member/read-refusal'

type Props = {
  refusal: Refusal | null
  done: { id: string; state: string } | null
  isNew: boolean
}

/** What became of a comment that was sent. */
export function SendStatus({ refusal, done, isNew }: Props) {
  return (
    <>
      {refusal && (
        <p
          role="alert"
          tabIndex={-1}
          className="border-unfavourable border-l-4 bg-unfavourable-soft px-4 py-3"
        >
          <strong>{refusal.title}.</strong> {refusal.detail} Your text is still here
          {refusal.status === 0 && ' and kept on this device; however often you send it, it is stored once'}.
        </p>
      )}
      <p role="status" className="prose-links">
        {done && wordsFor(done.state, isNew)}
        {done?.state === 'VISIBLE' && isNew && <a href={`/comments/${done.id}`}>See it in its place</a>}
      </p>
    </>
  )
}

function wordsFor(state: string, isNew: boolean): string {
  if (state === 'PENDING') return 'Kept. A moderator reads it before everybody does; you find it below.'
  return isNew ? 'Your comment is posted. ' : 'Your changes are saved. '
}
