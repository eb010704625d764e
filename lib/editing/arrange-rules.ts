/** A place that somebody typed: its number, or null for none, and where it stood before. */
export type Typed = { id: string; was: number | null; wanted: number | null }

/**
 * The order that typed numbers ask for. Who was moved to a place that another one has goes before it when it comes from
 * below, and behind it when it comes from above; gaps close.
 */
export function arrange(typed: Typed[]): string[] {
  const rank = ({ was, wanted }: Typed) => {
    if (was === wanted) return 1
    return was === null || (wanted as number) < was ? 0 : 2
  }
  return typed
    .filter(({ wanted }) => wanted !== null)
    .sort(
      (a, b) =>
        (a.wanted as number) - (b.wanted as number) || rank(a) - rank(b) || (a.was ?? 0) - (b.was ?? 0),
    )
    .map(({ id }) => id)
}

const FIELD = 'place.'

const isPlace = (text: string) => /^\d{0,4}$/.test(text.trim())

/** The names of the fields `place.ID` that hold no number and are not empty. */
export const wrongPlaces = (fields: Record<string, string | undefined>): string[] =>
  Object.entries(fields).flatMap(([name, value = '']) =>
    name.startsWith(FIELD) && !isPlace(value) ? [name] : [],
  )

/** Fields `place.ID` of a form, beside the order that it was made from; null where a field holds no number. */
export function typedPlaces(fields: Record<string, string | undefined>, seen: string[]): Typed[] | null {
  const typed: Typed[] = []
  for (const [name, value = ''] of Object.entries(fields)) {
    if (!name.startsWith(FIELD)) continue
    if (!isPlace(value)) return null
    const text = value.trim()
    const id = name.slice(FIELD.length)
    const at = seen.indexOf(id)
    typed.push({ id, was: at < 0 ? null : at + 1, wanted: text === '' ? null : Number(text) })
  }
  return typed
}

/** A comma-separated list of a form's field. */
export const listIn = (field: string | undefined) => (field ? field.split(',') : [])
