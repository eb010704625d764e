'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { asksTheSame, type Entries, queryText, shortEntries } from '@/lib/fit/short-query-rules'

const PAUSE_MS = 120

/** A GET form whose answer follows each change; without script its button asks. */
export function LiveForm({ shown, children }: { shown: Entries; children: ReactNode }) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  // The page's own state, and what was asked since, as an answer may come after the next question.
  const asked = useRef<Entries[]>([shown])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isAsking, startAsking] = useTransition()

  useEffect(() => {
    const at = asked.current.findIndex((each) => asksTheSame(each, shown))
    // The page was asked by another way than this form: it has to show what the page shows.
    if (at < 0) form.current?.reset()
    asked.current = at < 0 ? [shown] : asked.current.slice(at)
  }, [shown])
  useEffect(() => () => clearTimeout(timer.current), [])

  function ask() {
    if (!form.current) return
    const sent = [...new FormData(form.current)].map(([name, value]) => [name, String(value)])
    const entries = shortEntries(sent as Entries)
    asked.current.push(entries)
    const query = queryText(entries)
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
      className="no-print space-y-6 max-lg:[&_input]:scroll-mb-28 max-lg:[&_summary]:scroll-mb-28"
    >
      {children}
    </form>
  )
}
