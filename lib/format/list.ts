const all = new Intl.ListFormat('en', { type: 'conjunction' })

/** “Django”, “Django and Rust”, “Django, Flask, and Rust”. */
export function formatList(items: string[]): string {
  return all.format(items)
}

/** The same for anything but text: the items with the words between them. */
export function listOf<T>(items: T[]): (T | string)[] {
  const parts = all.formatToParts(items.map((_, i) => String(i)))
  return parts.map(({ type, value }) => (type === 'element' ? (items[Number(value)] as T) : value))
}
