'use client'
import { useEffect, useState } from 'react'

const PAUSE_MS = 250

/** What the site finds for words that somebody is typing; the newest answer wins, and none is no harm. */
export function useSimilar<Item>(address: (typed: string) => string, typed: string, least: number): Item[] {
  const [found, setFound] = useState<Item[]>([])
  const wanted = typed.trim().length >= least ? address(typed.trim()) : null

  useEffect(() => {
    if (!wanted) {
      setFound([])
      return
    }
    const stop = new AbortController()
    const pause = setTimeout(async () => {
      const response = await fetch(wanted, { signal: stop.signal }).catch(() => null)
      const answer: { items?: Item[] } | null = response?.ok ? await response.json().catch(() => null) : null
      if (!stop.signal.aborted) setFound(answer?.items ?? [])
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      stop.abort()
    }
  }, [wanted])
  return found
}
