'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { draftsBelongTo } from '@/components/draft/local-drafts'
import { forgetMember, hasMemberHint } from './member-hint'

export type Me = { handle: string; name: string | null; role: string; unreadNotifications: number }

let known: Me | null = null
let isAsking = false
let askAgain = false
const listeners = new Set<() => void>()

/** Who is signed in, asked once for all who want to know, and again on each page. Null until it is known. */
export function useMe(): Me | null {
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to ask again
  useEffect(() => {
    if (hasMemberHint()) ask()
  }, [path])
  return useSyncExternalStore(
    subscribe,
    () => known,
    () => null,
  )
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function ask(): Promise<void> {
  askAgain = isAsking
  if (isAsking) return
  isAsking = true
  const response = await fetch('/api/v1/me').catch(() => null)
  if (response?.status === 401) forgetMember()
  const answer = response?.ok ? await response.json().catch(() => null) : null
  isAsking = false
  if (askAgain) return ask()
  // A site that is not reached says nothing of who is signed in.
  // Drafts in this browser are the last member's: they are shown once it is known who is signed in now.
  if (response?.status !== 401) draftsBelongTo(answer?.member.handle ?? null)
  if (answer) known = answer.member
  else if (response?.status === 401) known = null
  for (const listener of listeners) listener()
}
