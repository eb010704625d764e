const MOST_AT_ONCE = 2

// One account a process, whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: Set<string> | undefined }
const KEY = Symbol.for('backboard.export-slots')

/**
 * A place among the exports that may run at once, one a network, so that nobody slow holds all of them; as the function
 * that gives it back, or why there is none.
 */
export function takeExportSlot(network: string): (() => void) | 'ALL_TAKEN' | 'HAS_ONE' {
  place[KEY] ??= new Set()
  const holders = place[KEY]
  if (holders.has(network)) return 'HAS_ONE'
  if (holders.size >= MOST_AT_ONCE) return 'ALL_TAKEN'
  holders.add(network)
  let isHeld = true
  return () => {
    if (isHeld) holders.delete(network)
    isHeld = false
  }
}
