'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Makes a combobox of an input that is there already (WAI-ARIA's pattern, a list of suggestions without automatic choice): the
 * focus stays in the input, arrow keys move the active option, Enter follows it, Escape closes the list and keeps the text.
 * With another answer no option is active: Enter must never follow one that nobody has seen.
 */
export function useCombobox(input: HTMLInputElement, listId: string, count: number, answer: unknown) {
  const [wantsOpen, setWantsOpen] = useState(true)
  const [active, setActive] = useState<number | null>(null)
  const isOpen = wantsOpen && count > 0
  const now = useRef({ isOpen, active, count })
  now.current = { isOpen, active, count }

  const close = useCallback(() => {
    setWantsOpen(false)
    setActive(null)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what it waits for
  useEffect(() => setActive(null), [answer])

  useEffect(() => {
    const option = (i: number) => document.getElementById(`${listId}-${i}`)
    const onInput = () => {
      setWantsOpen(true)
      setActive(null)
    }
    const move = (step: 1 | -1) => {
      const { count: all, active: from } = now.current
      const next = from === null ? (step === 1 ? 0 : all - 1) : (from + step + all) % all
      setWantsOpen(true)
      setActive(next)
      option(next)?.scrollIntoView({ block: 'nearest' })
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return
      const { isOpen: open, active: at, count: all } = now.current
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey && all > 0) {
        event.preventDefault()
        move(event.key === 'ArrowDown' ? 1 : -1)
      } else if (event.key === 'Escape' && open) {
        // Otherwise the browser would empty the field.
        event.preventDefault()
        close()
      } else if (event.key === 'Enter' && open && at !== null) {
        event.preventDefault()
        option(at)?.click()
      }
    }
    input.addEventListener('input', onInput)
    input.addEventListener('keydown', onKey)
    input.addEventListener('blur', close)
    return () => {
      input.removeEventListener('input', onInput)
      input.removeEventListener('keydown', onKey)
      input.removeEventListener('blur', close)
    }
  }, [input, listId, close])

  useEffect(() => {
    const attributes: Record<string, string> = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-expanded': String(isOpen),
    }
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
    if (isOpen && active !== null) input.setAttribute('aria-activedescendant', `${listId}-${active}`)
    else input.removeAttribute('aria-activedescendant')
  }, [input, listId, isOpen, active])

  return { isOpen, active, close }
}
