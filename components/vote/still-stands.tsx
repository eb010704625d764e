'use client'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'

type Props = { pointId: string; vote: 1 | -1; onAnswer: (value: 1 | -1 | 0) => void }

/** Asks somebody who voted on an earlier meaning of a point; until they answer, the vote counts as it did. */
export function StillStands({ pointId, vote, onAnswer }: Props) {
  return (
    <fieldset className="mt-3 border-edge border-l-4 px-4 py-2">
      <legend className="sr-only">Does your vote still stand?</legend>
      <p className="text-sm">
        This point has come to mean something else since you voted (
        <TextLink href={`/points/${pointId}`}>what changed</TextLink>). Your vote counts as before. Does it
        still stand?
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" variant="secondary" onClick={() => onAnswer(vote)}>
          {vote === 1 ? 'Still agree' : 'Still disagree'}
        </Button>
        <Button type="button" variant="quiet" onClick={() => onAnswer(0)}>
          Withdraw
        </Button>
      </div>
    </fieldset>
  )
}
