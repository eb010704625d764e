'use client'
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Counts } from '@/lib/moderation/queue-schema'

/** What the server knew when it made the page. */
export const CountsContext = createContext<Counts | null>(null)

const EVERY_MS = 10_000
let latest: Counts | null = null
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

async function ask() {
  if (document.hidden) return
  const response = await fetch('/api/v1/moderation/counts').catch(() => null)
  if (!response?.ok) return
  latest = await response.json()
  for (const listener of listeners) listener()
}

/** One question every few seconds for all who want to know, and none while the tab is hidden. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  if (listeners.size === 1) {
    timer = setInterval(ask, EVERY_MS)
    document.addEventListener('visibilitychange', ask)
    ask()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    document.removeEventListener('visibilitychange', ask)
    latest = null
  }
}

export function useCounts(): Counts | null {
  const first = useContext(CountsContext)
  return (
    useSyncExternalStore(
      subscribe,
      () => latest,
      () => null,
    ) ?? first
  )
}

/** Asks at once, after something that changes the answer. */
export const askAgain = () => void ask()

/** How many wait, in front of the document's title. */
export function useCountInTitle(total: number | undefined) {
  useEffect(() => {
    if (total === undefined) return
    const title = document.title.replace(/^\(\d+\) /, '')
    const counted = total > 0 ? `(${total}) ${title}` : title
    if (document.title !== counted) document.title = counted
  }, [total])
}
