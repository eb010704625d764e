const MOST_AT_ONCE = 2

// One count a process, whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: { taken: number } | undefined }
const KEY = Symbol.for('backboard.export-slots')

/** A place among the exports that may run at once, as the function that gives it back; null while all are taken. */
export function takeExportSlot(): (() => void) | null {
  place[KEY] ??= { taken: 0 }
  const slots = place[KEY]
  if (slots.taken >= MOST_AT_ONCE) return null
  slots.taken++
  let isHeld = true
  return () => {
    if (isHeld) slots.taken--
    isHeld = false
  }
}
