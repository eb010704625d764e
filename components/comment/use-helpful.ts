'use client'
import { readRefusal } from '@/components/member/read-refusal'
import { useWish } from '@/components/member/use-wish'
import { useViewer } from '@/components/member/viewer-provider'

type Asked = { commentId: string; returnTo: string; counted: number }

/** Whether the viewer found a comment helpful: shown at once, and taken back with a sentence where it is refused. */
export function useHelpful({ commentId, returnTo, counted }: Asked) {
  const { mine } = useViewer()
  const { value, confirmed, counts, refusal, press } = useWish<boolean>({
    returnTo,
    counted: [counted],
    notStored: 'It was not stored and is as it was before',
    storedIn: (known) => known?.helpful.includes(commentId) ?? false,
    send: async (isHelpful) => {
      const method = isHelpful ? 'PUT' : 'DELETE'
      const address = `/api/v1/comments/${commentId}/helpful`
      const response = await fetch(address, { method, keepalive: true }).catch(() => null)
      if (!response?.ok) return { refusal: await readRefusal(response) }
      const answer: { helpful: number; mine: boolean } = await response.json()
      return {
        counts: [answer.helpful],
        change: (known) => ({ ...known, helpful: withMark(known.helpful, commentId, answer.mine) }),
      }
    },
  })
  const [known = 0] = counts
  return {
    isMine: value,
    isOwn: mine?.comments.includes(commentId) ?? false,
    count: known + Number(value) - Number(confirmed),
    refusal,
    press: () => press((now) => !now),
  }
}

const withMark = (ids: string[], id: string, isHelpful: boolean) => [
  ...ids.filter((one) => one !== id),
  ...(isHelpful ? [id] : []),
]
