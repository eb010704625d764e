'use client'
import { useEffect } from 'react'

/** Has the browser keep the page that says that one is offline (public/sw.js). */
export function OfflineReady() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') return
    // A browser may forbid it; then it shows its own page.
    navigator.serviceWorker?.register('/sw.js').catch(() => {})
  }, [])
  return null
}
