'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { forgetMember, hasMemberHint } from '@/components/member/member-hint'
import { useViewer } from '@/components/member/viewer-provider'
import { type Counts, sendVote, shiftCounts, type Vote } from './send-vote'

/** `returnTo` is the point's own address: somebody who must sign in comes back to it. */
export function useVote({
  pointId,
  returnTo,
  counted,
}: {
  pointId: string
  returnTo: string
  counted: Counts
}) {
  const viewer = useViewer()
  const router = useRouter()
  const [wanted, setWanted] = useState<Vote | null>(null)
  const [answered, setAnswered] = useState<{ counts: Counts; over: Counts } | null>(null)
  const [refusal, setRefusal] = useState('')
  const newest = useRef<Vote | null>(null)

  const confirmed = viewer.mine?.votes[pointId] ?? 0
  const vote = wanted ?? confirmed
  // An answer's counts hold until the page itself has followed.
  const isAhead = answered?.over.agree === counted.agree && answered.over.disagree === counted.disagree
  const counts = shiftCounts(isAhead && answered ? answered.counts : counted, confirmed, vote)

  async function press(value: 1 | -1) {
    setRefusal('')
    const mine = hasMemberHint() ? await viewer.load() : null
    if (!mine) {
      if (hasMemberHint()) setRefusal('Your vote was not counted: the site could not be reached. Try again.')
      else router.push(signInAddress(returnTo))
      return
    }
    await want((newest.current ?? mine.votes[pointId] ?? 0) === value ? 0 : value)
  }

  async function want(value: Vote) {
    const isSending = newest.current !== null
    newest.current = value
    setWanted(value)
    if (!isSending) await sendNewest()
  }

  /** One request at a time: what was pressed meanwhile goes out after it. */
  async function sendNewest() {
    let sent: Vote | null = null
    while (newest.current !== null && newest.current !== sent) {
      sent = newest.current
      const outcome = await sendVote(pointId, sent)
      if ('refusal' in outcome) {
        newest.current = null
        refuse(outcome.refusal)
        break
      }
      viewer.change((mine) => ({
        ...mine,
        votes: withVote(mine.votes, pointId, outcome.vote),
        outdated: mine.outdated.filter((id) => id !== pointId),
      }))
      setAnswered({ counts: outcome.counts, over: counted })
    }
    newest.current = null
    setWanted(null)
    viewer.refreshSoon()
  }

  function refuse({ status, title, detail }: { status: number; title: string; detail?: string }) {
    if (status === 401) {
      forgetMember()
      router.push(signInAddress(returnTo))
    } else {
      setRefusal(`Your vote was not counted and is as it was before. ${detail || title}`)
    }
  }

  /** Says the same again, or withdraws, of a point that means something else now. */
  async function answer(value: Vote) {
    setRefusal('')
    await want(value)
  }

  const isOutdated = viewer.mine?.outdated.includes(pointId) ?? false
  return { vote, counts, refusal, press, isOutdated, answer }
}

function signInAddress(returnTo: string) {
  return `/sign-in?returnTo=${returnTo.replace('#', '%23')}`
}

function withVote(votes: Record<string, 1 | -1>, pointId: string, vote: Vote) {
  const { [pointId]: _, ...others } = votes
  return vote === 0 ? others : { ...others, [pointId]: vote }
}
