'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ShortcutSwitch } from './shortcut-switch'
import { ShortcutsList } from './shortcuts-list'

/** The browser's own dialog: it holds the focus, closes with Escape and gives the focus back. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="shortcuts-title"
      className="m-auto max-h-full w-full max-w-120 overflow-auto rounded-card border-2 border-ink bg-board p-5 text-ink backdrop:bg-band/60 sm:p-6"
    >
      <h2 id="shortcuts-title" className="mb-4 text-2xl">
        Keyboard shortcuts
      </h2>
      <div className="space-y-5">
        <ShortcutsList />
        <ShortcutSwitch />
        <form method="dialog">
          <Button variant="secondary">Close</Button>
        </form>
      </div>
    </dialog>
  )
}
