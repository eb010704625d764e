'use client'
import { type RefObject, useEffect, useState } from 'react'
import { useFormDraft } from '@/components/draft/use-form-draft'
import { forgetMember } from '@/components/member/member-hint'
import type { Refusal } from '@/components/member/read-refusal'
import { useViewer } from '@/components/member/viewer-provider'
import { newKey, type Stored, sendChange, sendOnce } from './send-comment'

type Asked = { method: 'POST' | 'PATCH'; action: string; parentId?: string; onDone?: () => void }

/** Sends a comment form once and keeps what is typed until that is done: nothing is lost and nothing posted twice. */
export function useCommentForm(form: RefObject<HTMLFormElement | null>, asked: Asked) {
  const { method, action, parentId, onDone } = asked
  const viewer = useViewer()
  const draft = useFormDraft(form, parentId ? `${action}#${parentId}` : action)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [refusals, setRefusals] = useState(0)
  const [done, setDone] = useState<Stored | null>(null)
  const isAway = refusal?.status === 0

  useEffect(() => {
    if (!isAway) return
    const onOnline = () =>
      setRefusal((was) => was && { ...was, title: 'You are online again', detail: 'Send it when you like.' })
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [isAway])

  async function send(sent: HTMLFormElement) {
    if (isSending) return
    setSending(true)
    setDone(null)
    draft.key.current ||= newKey()
    const isKept = draft.keep()
    const outcome = await (method === 'PATCH' ? sendChange(sent) : sendOnce(sent, draft.key.current))
    setSending(false)
    if ('refusal' in outcome) {
      if (outcome.refusal.status === 401) signInFirst(sent, isKept, draft.key.current)
      else {
        setRefusal(outcome.refusal)
        setRefusals((count) => count + 1)
      }
      return
    }
    draft.forget()
    setRefusal(null)
    setDone(outcome.stored)
    if (method === 'POST') sent.reset()
    viewer.change((mine) => ({ ...mine, comments: [...new Set([...mine.comments, outcome.stored.id])] }))
    viewer.refreshSoon()
    onDone?.()
  }

  return {
    draft,
    isSending,
    refusal,
    /** How often it was refused: each time is told anew. */
    refusals,
    done,
    send,
    onTyped() {
      draft.keep()
      setDone(null)
    },
    discard() {
      form.current?.reset()
      draft.forget()
      setRefusal(null)
    },
  }
}

/** The session has ended: off to sign-in and back to the draft, or the server keeps the text where the browser does not. */
function signInFirst(sent: HTMLFormElement, isKept: boolean, key: string) {
  forgetMember()
  if (isKept) {
    const place = sent.closest('[id^="comment-"]')?.id ?? 'comments'
    const returnTo = `${window.location.pathname}#${place}`
    window.location.assign(`/sign-in?${new URLSearchParams({ returnTo })}`)
    return
  }
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: '_key', value: key })
  sent.append(field)
  sent.submit()
}
