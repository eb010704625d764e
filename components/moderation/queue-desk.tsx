'use client'
import { type ReactNode, useEffect } from 'react'
import { TextLink } from '@/components/ui/link'
import type { Counts } from '@/lib/moderation/queue-schema'
import { claimFocused } from './claim-focused'
import { pressKey } from './press-key'
import { CountsContext, useCountInTitle, useCounts } from './use-counts'

/** The queue with its keys and live counts. Without JavaScript it is the list alone, with its forms. */
export function QueueDesk({ counts, children }: { counts: Counts; children: ReactNode }) {
  useEffect(() => {
    document.addEventListener('focusin', claimFocused)
    document.addEventListener('keydown', pressKey)
    return () => {
      document.removeEventListener('focusin', claimFocused)
      document.removeEventListener('keydown', pressKey)
    }
  }, [])

  return (
    <CountsContext value={counts}>
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3">
        <Waiting shown={counts.total} />
        <p className="needs-script text-sm">
          One key a decision: <kbd className="font-semibold">?</kbd> or{' '}
          <TextLink href="/shortcuts">the list of keys</TextLink>
        </p>
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
