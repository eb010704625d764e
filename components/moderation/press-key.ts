import { isShortcut } from '@/components/site/shortcuts'

const items = () => [...document.querySelectorAll<HTMLElement>('[data-subject-id]')]
const focusedItem = () => document.activeElement?.closest<HTMLElement>('[data-subject-id]') ?? null

function move(by: 1 | -1) {
  const all = items()
  const at = all.indexOf(focusedItem() as HTMLElement)
  const next = all[at < 0 ? 0 : at + by]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

/** One key a decision on the item that has the focus; never while somebody types or holds another key down. */
export function pressKey(event: KeyboardEvent) {
  if (isShortcut(event) && act(event.key, event.target)) event.preventDefault()
}

function act(key: string, target: EventTarget | null): boolean {
  // Arrows scroll the page, unless an item itself has the focus.
  const isOnItem = target instanceof HTMLElement && target.dataset.subjectId !== undefined
  if (key === 'j' || (key === 'ArrowDown' && isOnItem)) move(1)
  else if (key === 'k' || (key === 'ArrowUp' && isOnItem)) move(-1)
  else return decide(key)
  return true
}

function decide(key: string): boolean {
  if (!/^[a-z]$/.test(key)) return false
  const undo = key === 'u' && document.querySelector<HTMLButtonElement>('[data-undo] button[data-key]')
  const button = undo || focusedItem()?.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`)
  if (!button) return false
  button.click()
  return true
}
