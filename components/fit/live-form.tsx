'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { asksTheSame, type Entries, queryText, shortEntries } from '@/lib/fit/short-query-rules'

const PAUSE_MS = 120

/** A GET form whose answer follows each change; without script its button asks. */
export function LiveForm({ shown, children }: { shown: Entries; children: ReactNode }) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef(shown)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isAsking, startAsking] = useTransition()

  useEffect(() => {
    // The page was asked by another way than this form: it has to show what the page shows.
    if (!asksTheSame(shown, asked.current)) form.current?.reset()
    asked.current = shown
  }, [shown])
  useEffect(() => () => clearTimeout(timer.current), [])

  function ask() {
    if (!form.current) return
    const sent = [...new FormData(form.current)].map(([name, value]) => [name, String(value)])
    asked.current = shortEntries(sent as Entries)
    const query = queryText(asked.current)
    startAsking(() => router.replace(query ? `/decide?${query}` : '/decide', { scroll: false }))
  }
  function askSoon() {
    clearTimeout(timer.current)
    timer.current = setTimeout(ask, PAUSE_MS)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    clearTimeout(timer.current)
    ask()
    document.getElementById('answer')?.focus()
  }

  return (
    <form
      ref={form}
      action="/decide#answer"
      autoComplete="off"
      aria-busy={isAsking}
      onChange={askSoon}
      onSubmit={submit}
      className="space-y-6 max-lg:[&_input]:scroll-mb-28 max-lg:[&_summary]:scroll-mb-28"
    >
      {children}
    </form>
  )
}
