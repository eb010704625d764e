'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { forgetMember, hasMemberHint } from '@/components/member/member-hint'
import { type Refusal, readRefusal } from '@/components/member/read-refusal'
import { useViewer } from '@/components/member/viewer-provider'

type Asked = { commentId: string; returnTo: string; counted: number }

/** Whether the viewer found a comment helpful: shown at once, and taken back with a sentence where it is refused. */
export function useHelpful({ commentId, returnTo, counted }: Asked) {
  const viewer = useViewer()
  const router = useRouter()
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [answered, setAnswered] = useState<{ count: number; over: number } | null>(null)
  const [refusal, setRefusal] = useState('')
  const newest = useRef<boolean | null>(null)

  const confirmed = viewer.mine?.helpful.includes(commentId) ?? false
  const isMine = wanted ?? confirmed
  // An answer's count holds until the page itself has followed.
  const known = answered?.over === counted ? answered.count : counted
  const count = known + Number(isMine) - Number(confirmed)

  async function press() {
    setRefusal('')
    const mine = hasMemberHint() ? await viewer.load() : null
    if (!mine) {
      if (hasMemberHint()) setRefusal('It was not stored: the site could not be reached. Try again.')
      else router.push(signInAddress(returnTo))
      return
    }
    const isSending = newest.current !== null
    newest.current = !(newest.current ?? mine.helpful.includes(commentId))
    setWanted(newest.current)
    if (!isSending) await sendNewest()
  }

  /** One request at a time: what was pressed meanwhile goes out after it. */
  async function sendNewest() {
    let sent: boolean | null = null
    while (newest.current !== null && newest.current !== sent) {
      sent = newest.current
      const outcome = await send(commentId, sent)
      if ('refusal' in outcome) {
        refuse(outcome.refusal)
        break
      }
      viewer.change((mine) => ({ ...mine, helpful: withMark(mine.helpful, commentId, outcome.mine) }))
      setAnswered({ count: outcome.helpful, over: counted })
    }
    newest.current = null
    setWanted(null)
    viewer.refreshSoon()
  }

  function refuse({ status, title, detail }: Refusal) {
    if (status === 401) {
      forgetMember()
      router.push(signInAddress(returnTo))
    } else {
      setRefusal(`It was not stored and is as it was before. ${detail || title}`)
    }
  }

  const isOwn = viewer.mine?.comments.includes(commentId) ?? false
  return { isMine, isOwn, count, refusal, press }
}

async function send(
  id: string,
  isHelpful: boolean,
): Promise<{ helpful: number; mine: boolean } | { refusal: Refusal }> {
  const method = isHelpful ? 'PUT' : 'DELETE'
  const response = await fetch(`/api/v1/comments/${id}/helpful`, { method }).catch(() => null)
  return response?.ok ? response.json() : { refusal: await readRefusal(response) }
}

const signInAddress = (returnTo: string) => `/sign-in?returnTo=${returnTo.replace('#', '%23')}`

const withMark = (ids: string[], id: string, isHelpful: boolean) => [
  ...ids.filter((one) => one !== id),
  ...(isHelpful ? [id] : []),
]
