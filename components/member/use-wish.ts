'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { nextPaint } from '@/components/ui/next-paint'
import { forgetMember, hasMemberHint } from './member-hint'
import type { Refusal } from './read-refusal'
import { isUnconfirmed, unconfirmedWords } from './unconfirmed'
import { type Mine, useViewer } from './viewer-provider'

type Kept = { counts: number[]; change: (mine: Mine) => Mine }

type Asked<Value> = {
  /** Where somebody who must sign in comes back to. */
  returnTo: string
  /** The counts that the page shows without the viewer's newest wish. */
  counted: number[]
  /** Begins the sentence about a wish that was refused. */
  notStored: string
  storedIn: (mine: Mine | null) => Value
  send: (value: Value) => Promise<Kept | { refusal: Refusal }>
}

/** What the viewer wants of a thing: shown with the next frame, sent after it, and taken back if it is refused. */
export function useWish<Value>({ returnTo, counted, notStored, storedIn, send }: Asked<Value>) {
  const viewer = useViewer()
  const router = useRouter()
  const [wanted, setWanted] = useState<Value | null>(null)
  const [answered, setAnswered] = useState<{ counts: number[]; over: string } | null>(null)
  const [refusal, setRefusal] = useState('')
  const [wasShown, setShown] = useState(false)
  const newest = useRef<Value | null>(null)

  const confirmed = storedIn(viewer.mine)
  // An answer's counts hold until the page itself has followed.
  const counts = answered?.over === String(counted) ? answered.counts : counted

  /** `next` makes the new wish of what holds now. */
  async function press(next: (now: Value) => Value) {
    setRefusal('')
    if (!hasMemberHint()) return signIn()
    // Waiting for what is known would make two renders of one press.
    const mine = viewer.known() ?? (await viewer.load())
    if (mine) await want(next(newest.current ?? storedIn(mine)))
    else if (hasMemberHint()) setRefusal(`${notStored}: the site could not be reached. Try again.`)
    else signIn()
  }

  async function want(value: Value) {
    const isSending = newest.current !== null
    newest.current = value
    setWanted(value)
    if (isSending) return
    await nextPaint()
    setShown(true)
    await sendNewest()
  }

  /** One request at a time: what was pressed meanwhile goes out after it. */
  async function sendNewest() {
    let sent: Value | null = null
    while (newest.current !== null && newest.current !== sent) {
      sent = newest.current
      const outcome = await send(sent)
      if ('refusal' in outcome) {
        if (!isUnconfirmed(outcome.refusal)) refuse(outcome.refusal)
        else if (await tellStored(sent)) continue
        break
      }
      viewer.change(outcome.change)
      setAnswered({ counts: outcome.counts, over: String(counted) })
    }
    newest.current = null
    setWanted(null)
    viewer.refreshSoon()
  }

  /** Whether another press came while what is stored was asked for. */
  async function tellStored(sent: Value): Promise<boolean> {
    const mine = await viewer.reload()
    if (newest.current !== sent) return true
    setRefusal(unconfirmedWords(sent, mine && storedIn(mine)))
    return false
  }

  function refuse({ status, title, detail }: Refusal) {
    if (status !== 401) return setRefusal(`${notStored}. ${detail || title}`)
    forgetMember()
    signIn()
  }

  const signIn = () => router.push(`/sign-in?returnTo=${returnTo.replace('#', '%23')}`)

  return { value: wanted ?? confirmed, confirmed, counts, refusal, wasShown, press }
}
