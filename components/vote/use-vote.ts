'use client'
import { useWish } from '@/components/member/use-wish'
import { useViewer } from '@/components/member/viewer-provider'
import { type Counts, sendVote, shiftCounts, type Vote } from './send-vote'

type Asked = { pointId: string; returnTo: string; counted: Counts }

/** `returnTo` is the point's own address: somebody who must sign in comes back to it. */
export function useVote({ pointId, returnTo, counted: { agree, disagree } }: Asked) {
  const { mine } = useViewer()
  const { value, confirmed, counts, refusal, wasShown, press } = useWish<Vote>({
    returnTo,
    counted: [agree, disagree],
    notStored: 'Your vote was not counted and is as it was before',
    storedIn: (known) => known?.votes[pointId] ?? 0,
    send: async (sent) => {
      const outcome = await sendVote(pointId, sent)
      if ('refusal' in outcome) return outcome
      return {
        counts: [outcome.counts.agree, outcome.counts.disagree],
        change: (known) => ({
          ...known,
          votes: withVote(known.votes, pointId, outcome.vote),
          outdated: known.outdated.filter((id) => id !== pointId),
        }),
      }
    },
  })
  const [agreed = 0, disagreed = 0] = counts
  return {
    vote: value,
    counts: shiftCounts({ agree: agreed, disagree: disagreed }, confirmed, value),
    refusal,
    wasShown,
    /** A second press on the same button withdraws. */
    press: (pressed: 1 | -1) => press((now) => (now === pressed ? 0 : pressed)),
    isOutdated: mine?.outdated.includes(pointId) ?? false,
    /** Says the same again, or withdraws, of a point that means something else now. */
    answer: (answered: Vote) => press(() => answered),
  }
}

function withVote(votes: Record<string, 1 | -1>, pointId: string, vote: Vote) {
  const { [pointId]: _, ...others } = votes
  return vote === 0 ? others : { ...others, [pointId]: vote }
}
