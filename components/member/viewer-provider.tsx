'use client'
import { useRouter } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Comment } from '@/lib/comment/comment-schema'
import { forgetMember, hasMemberHint } from './member-hint'

export type Mine = {
  votes: Record<string, 1 | -1>
  /** Points whose meaning has changed since the vote on them. */
  outdated: string[]
  verdict: 'YES' | 'NO' | null
  comments: string[]
  pending: Comment[]
  helpful: string[]
  following: boolean
}

type ViewerContext = {
  /** What the viewer said here; null until it is known, and while nobody is signed in. */
  mine: Mine | null
  /** The same at this moment, whatever was rendered last. */
  known: () => Mine | null
  load: () => Promise<Mine | null>
  /** Asks again; what was known stays where there is no answer. */
  reload: () => Promise<Mine | null>
  change: (change: (mine: Mine) => Mine) => void
  /** Asks for the page again once things have settled, so that score and order follow. */
  refreshSoon: () => void
}

const Context = createContext<ViewerContext | null>(null)

export function useViewer(): ViewerContext {
  const viewer = useContext(Context)
  if (!viewer) throw new Error('useViewer needs a ViewerProvider around it')
  return viewer
}

/** One question a page for what is the viewer's own, and only when somebody is signed in. */
export function ViewerProvider({ slug, children }: { slug: string; children: ReactNode }) {
  const router = useRouter()
  const [mine, setMine] = useState<Mine | null>(null)
  const known = useRef<Mine | null>(null)
  const loading = useRef<Promise<Mine | null> | null>(null)
  const refreshTimer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const change = useCallback((next: (mine: Mine) => Mine) => {
    if (!known.current) return
    known.current = next(known.current)
    setMine(known.current)
  }, [])

  const load = useCallback(() => {
    if (known.current) return Promise.resolve(known.current)
    loading.current ??= fetchMine(slug).then((answer) => {
      known.current = answer
      if (!answer) loading.current = null
      setMine(answer)
      return answer
    })
    return loading.current
  }, [slug])

  const reload = useCallback(async () => {
    const answer = await fetchMine(slug)
    if (answer) {
      known.current = answer
      setMine(answer)
    }
    return answer
  }, [slug])

  const refreshSoon = useCallback(() => {
    clearTimeout(refreshTimer.current)
    refreshTimer.current = setTimeout(() => router.refresh(), 250)
  }, [router])

  useEffect(() => {
    if (hasMemberHint()) load()
    return () => clearTimeout(refreshTimer.current)
  }, [load])

  const viewer = useMemo(
    () => ({ mine, known: () => known.current, load, reload, change, refreshSoon }),
    [mine, load, reload, change, refreshSoon],
  )
  return <Context value={viewer}>{children}</Context>
}

async function fetchMine(slug: string): Promise<Mine | null> {
  try {
    const response = await fetch(`/api/v1/me/technologies/${slug}`)
    if (response.status === 401) forgetMember()
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
