import type { Notice } from './notice'

export type ChangesHandle = { apply(notice: Notice): void }
const symbol = Symbol.for('backboard.changes')
const place = globalThis as unknown as Record<symbol, ChangesHandle | undefined>

/** Called after the commit and before the 2xx: at its return no page of this process shows the old state. */
export function applyNotice(notice: Notice | null) {
  if (notice) place[symbol]?.apply(notice)
}

/** The server's side. In a script there is none: there the database's own notice is all that is needed. */
export function offerChanges(handle: ChangesHandle) {
  place[symbol] = handle
}
