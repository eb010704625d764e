'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readRefusal } from '@/components/member/read-refusal'

const AFTER_TYPING_MS = 500

type Shown = { html: string } | { sentence: string }

/** A comment as the site itself would render it, asked for again whenever typing pauses. */
export function usePreview(readText: () => string) {
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState<Shown>({ sentence: '' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)

  const ask = useCallback(async () => {
    const number = ++asked.current
    const text = readText()
    const answer = text.trim() === '' ? { sentence: 'Nothing is written yet.' } : await render(text)
    if (number === asked.current) setShown(answer)
  }, [readText])

  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    isOpen,
    shown,
    toggle() {
      setOpen(!isOpen)
      if (!isOpen) ask()
    },
    onTyped() {
      clearTimeout(timer.current)
      if (isOpen) timer.current = setTimeout(ask, AFTER_TYPING_MS)
    },
    close() {
      setOpen(false)
    },
  }
}

async function render(body: string): Promise<Shown> {
  const response = await fetch('/api/v1/comments/preview', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body }),
  }).catch(() => null)
  if (response?.ok) return response.json()
  const { title, detail } = await readRefusal(response)
  return { sentence: `No preview just now. ${detail || title}` }
}
