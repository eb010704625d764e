'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { isShortcut } from './shortcuts'

type Dialog = ComponentType<{ onClose: () => void }>

/** `?` lists the keys. The list is loaded when it is asked for first. */
export function ShortcutsHelp() {
  const [Shown, setShown] = useState<Dialog | null>(null)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '?' || !isShortcut(event)) return
      event.preventDefault()
      import('./shortcuts-dialog').then(
        ({ ShortcutsDialog }) => setShown(() => ShortcutsDialog),
        () => window.location.assign('/shortcuts'),
      )
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return Shown && <Shown onClose={() => setShown(null)} />
}
