'use client'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useViewer } from '@/components/member/viewer-provider'

const List = lazy(async () => ({ default: (await import('./pending-list')).PendingList }))

/** The viewer's own comments that wait for review; nobody else's page has them. */
export function PendingComments() {
  const { mine, reload } = useViewer()
  const comments = mine?.comments
  const known = useRef(comments)
  useEffect(() => {
    if (known.current && comments && known.current !== comments) reload()
    known.current = comments
  }, [comments, reload])
  const pending = mine?.pending ?? []
  if (pending.length === 0) return null
  return (
    <Suspense>
      <List pending={pending} />
    </Suspense>
  )
}
