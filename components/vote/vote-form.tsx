'use client'
import { lazy, type SubmitEvent, Suspense } from 'react'
import type { Counts } from './send-vote'
import { ShareBar } from './share-bar'
import { useVote } from './use-vote'
import { VoteButton } from './vote-button'
import { VoteCount } from './vote-count'
import { voteWords } from './vote-words'

// Few are ever asked this, so nobody else loads it.
const StillStands = lazy(() => import('./still-stands').then((file) => ({ default: file.StillStands })))

type Props = Counts & { slug: string; pointId: string; side: 'PRO' | 'CON' }

/** A real form for everybody; with JavaScript a press shows at once and is taken back if it is refused. */
export function VoteForm({ slug, pointId, side, agree, disagree }: Props) {
  const returnTo = `/technologies/${slug}#point-${pointId}`
  const { vote, counts, refusal, wasShown, press, isOutdated, answer } = useVote({
    pointId,
    returnTo,
    counted: { agree, disagree },
  })

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const submitter = event.nativeEvent.submitter as HTMLButtonElement | null
    if (submitter) press(submitter.value === '1' ? 1 : -1)
  }

  return (
    <form
      method="post"
      action={`/api/v1/points/${pointId}/vote`}
      onSubmit={onSubmit}
      className="print-shown mt-4"
    >
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <ShareBar side={side} {...counts} />
      <div className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
        <span className="flex items-center gap-2">
          <VoteButton value={1} isPressed={vote === 1} />
          <VoteCount count={counts.agree} word="agree" />
        </span>
        <span className="flex items-center gap-2">
          <VoteButton value={-1} isPressed={vote === -1} />
          <VoteCount count={counts.disagree} word="disagree" />
        </span>
      </div>
      {isOutdated && vote !== 0 && (
        <Suspense>
          <StillStands pointId={pointId} vote={vote} onAnswer={answer} />
        </Suspense>
      )}
      {/* Who sees it sees the numbers move; who hears it is told. */}
      <p role="status" className={refusal ? 'mt-2 font-semibold text-sm text-unfavourable' : 'sr-only'}>
        {refusal || (wasShown && voteWords(vote, counts))}
      </p>
    </form>
  )
}
