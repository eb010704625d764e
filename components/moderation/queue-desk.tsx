'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { TextLink } from '@/components/ui/link'
import type { Counts } from '@/lib/moderation/queue-schema'
import { claimFocused } from './claim-focused'
import { KeysHelp } from './keys-help'
import { pressKey } from './press-key'
import { CountsContext, useCountInTitle, useCounts } from './use-counts'

const OFF = 'backboard-moderation-keys-off'

/** The queue with its keys and live counts. Without JavaScript it is the list alone, with its forms. */
export function QueueDesk({ counts, children }: { counts: Counts; children: ReactNode }) {
  const [isOn, setOn] = useState(true)

  useEffect(() => {
    setOn(localStorage.getItem(OFF) === null)
    document.addEventListener('focusin', claimFocused)
    return () => document.removeEventListener('focusin', claimFocused)
  }, [])

  useEffect(() => {
    if (!isOn) return
    document.addEventListener('keydown', pressKey)
    return () => document.removeEventListener('keydown', pressKey)
  }, [isOn])

  function turn(on: boolean) {
    if (on) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, '1')
    setOn(on)
  }

  return (
    <CountsContext value={counts}>
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3">
        <Waiting shown={counts.total} />
        <KeysHelp isOn={isOn} onTurn={turn} />
      </div>
      {children}
    </CountsContext>
  )
}

function Waiting({ shown }: { shown: number }) {
  const total = useCounts()?.total ?? shown
  useCountInTitle(total)
  return (
    <p role="status" className="min-h-7 max-w-text">
      {total === 0 ? 'Nothing waits now.' : `${total} to decide now.`}
      {total !== shown && (
        <>
          {' '}
          The list below has changed meanwhile. <TextLink href="/moderation">Load it again</TextLink>
        </>
      )}
    </p>
  )
}
