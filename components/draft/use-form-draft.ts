'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, forgetDraft, keepDraft, readDraft } from './local-drafts'

const FIELDS = ['body', 'verdict', 'experience']

/** Keeps what is typed into a form in this browser, and puts it back when the form is there again. */
export function useFormDraft(form: RefObject<HTMLFormElement | null>, address: string) {
  const key = useRef('')
  const isRead = useRef(false)
  const [restoredAt, setRestoredAt] = useState<number | null>(null)

  /** False where the browser keeps nothing. */
  const keep = useCallback((): boolean => {
    // Not over an earlier draft that is still to be read.
    if (!form.current || !isRead.current) return false
    if (isChanged(form.current)) return keepDraft(address, draftOf(form.current, key.current))
    forgetDraft(address)
    return true
  }, [address, form])

  useEffect(() => {
    let hasLeft = false
    readDraft(address).then((draft) => {
      if (hasLeft || !form.current) return
      isRead.current = true
      if (draft) {
        putBack(form.current, draft)
        key.current ||= draft.key
        setRestoredAt(draft.savedAt)
        form.current.closest('details')?.setAttribute('open', '')
      }
      keep()
    })
    return () => {
      hasLeft = true
    }
  }, [address, form, keep])

  /** After it was sent, or when it is not wanted any more. */
  const forget = useCallback(() => {
    key.current = ''
    forgetDraft(address)
    setRestoredAt(null)
  }, [address])

  return { key, restoredAt, keep, forget }
}

const fieldsOf = (form: HTMLFormElement) =>
  FIELDS.flatMap((name) => {
    const value = new FormData(form).get(name)
    return typeof value === 'string' ? [[name, value] as const] : []
  })

const draftOf = (form: HTMLFormElement, key: string): Draft => ({
  values: Object.fromEntries(fieldsOf(form)),
  key,
  savedAt: Date.now(),
})

/** Whether a form says anything else than when it was made. */
const isChanged = (form: HTMLFormElement) =>
  [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
    if (field instanceof HTMLInputElement) return field.checked !== field.defaultChecked
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((option) => option.selected !== option.defaultSelected)
    return false
  })

function putBack(form: HTMLFormElement, { values }: Draft) {
  const wasChanged = isChanged(form)
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLTextAreaElement) {
      // What was typed before the draft could be read stays above it.
      const typed = field.value === field.defaultValue ? '' : `${field.value}\n\n`
      const at = field.selectionStart
      field.value = typed + value
      if (typed) field.setSelectionRange(at, at)
    } else if (!wasChanged && (field instanceof RadioNodeList || field instanceof HTMLSelectElement)) {
      field.value = value
    }
  }
}
