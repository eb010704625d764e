'use client'
import { useEffect, useState } from 'react'
import type { SearchAnswer } from '@/lib/search/search-schema'

const PAUSE_MS = 120
export const SUGGESTIONS = 8

export type Suggested = { q: string; items: SearchAnswer['items'] }

/**
 * What the site finds for what is being typed. A request that was overtaken is given up, so an older answer never replaces a
 * newer one; until the next answer is there, the last one stays.
 */
export function useSuggestions(typed: string): Suggested | null {
  const [suggested, setSuggested] = useState<Suggested | null>(null)
  const q = typed.trim()

  useEffect(() => {
    if (q === '') {
      setSuggested(null)
      return
    }
    const stop = new AbortController()
    const pause = setTimeout(async () => {
      const address = `/api/v1/search?q=${encodeURIComponent(q)}&limit=${SUGGESTIONS}`
      const response = await fetch(address, { signal: stop.signal }).catch(() => null)
      const answer: SearchAnswer | null = response?.ok ? await response.json().catch(() => null) : null
      if (stop.signal.aborted) return
      // A refusal is no harm: pressing Enter asks the page itself, which says why.
      setSuggested(answer && { q, items: answer.items })
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      stop.abort()
    }
  }, [q])
  return suggested
}
