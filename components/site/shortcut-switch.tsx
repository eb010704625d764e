'use client'
import { useSyncExternalStore } from 'react'
import { areShortcutsOn, turnShortcuts, watchShortcuts } from './shortcuts'

/** Switches every single-key shortcut of the site on or off, on this device. */
export function ShortcutSwitch() {
  // Unknown until this page's code has come: the box then waits, rather than show what may not be so.
  const isOn = useSyncExternalStore(watchShortcuts, areShortcutsOn, () => null)
  return (
    <label className="needs-script flex min-h-11 items-center gap-2.5 font-semibold">
      <input
        type="checkbox"
        checked={isOn ?? true}
        disabled={isOn === null}
        onChange={(event) => turnShortcuts(event.currentTarget.checked)}
        className="size-5 shrink-0 accent-accent"
      />
      Keyboard shortcuts are on
    </label>
  )
}
