const KEY = 'backboard-shortcuts'
const CHANGED = 'shortcutschange'

/** Whether single keys do something on this site; a reader may switch them off (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function turnShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Storage may be forbidden; the keys then stay as they are.
  }
  window.dispatchEvent(new Event(CHANGED))
}

/** Calls back when the switch moves, in this tab or another; returns how to stop that. */
export function watchShortcuts(onChange: () => void): () => void {
  for (const event of [CHANGED, 'storage']) window.addEventListener(event, onChange)
  return () => {
    for (const event of [CHANGED, 'storage']) window.removeEventListener(event, onChange)
  }
}

const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog[open]'

/** Whether a key that was pressed may be a shortcut: never while somebody types, and not with a modifier held. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, repeat, defaultPrevented } = event
  if (ctrlKey || metaKey || altKey || isComposing || repeat || defaultPrevented) return false
  const { target } = event
  const isTaken = target instanceof Element && target.closest(TYPING) !== null
  return !isTaken && areShortcutsOn()
}
