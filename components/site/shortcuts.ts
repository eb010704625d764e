const KEY = 'backboard-shortcuts'

/** Whether single keys may do things here: somebody can switch them off, and it is kept in this browser. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    // Where storage is forbidden nobody can have switched them off.
    return true
  }
}

/** Whether a key was pressed alone and outside of anything that one types into. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return false
  const target = event.target as HTMLElement | null
  return !target?.closest?.('input, textarea, select, [contenteditable]:not([contenteditable="false"])')
}
