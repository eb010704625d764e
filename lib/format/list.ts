const all = new Intl.ListFormat('en', { type: 'conjunction' })

/** “Django”, “Django and Rust”, “Django, Flask, and Rust”. */
export function formatList(items: string[]): string {
  return all.format(items)
}

const any = new Intl.ListFormat('en', { type: 'disjunction' })

/** “Django”, “Django or Rust”, “Django, Flask, or Rust”. */
export function formatAny(items: string[]): string {
  return any.format(items)
}

/** The same as `formatList` for anything but text: the items with the words between them. */
export function listOf<T>(items: T[]): (T | string)[] {
  const parts = all.formatToParts(items.map((_, i) => String(i)))
  return parts.map(({ type, value }) => (type === 'element' ? (items[Number(value)] as T) : value))
}
