type Typed = { values: [string, string][]; focused: string | null; from: number; to: number }

/** What stands in the form inside `place`, and where the cursor is. */
export function takeTyped(place: HTMLElement): Typed {
  const form = place.querySelector('form')
  const focused = place.querySelector<HTMLTextAreaElement>(':focus')
  const fields = form ? [...new FormData(form)] : []
  return {
    values: fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
    focused: focused && selectorOf(focused),
    from: focused?.selectionStart ?? 0,
    to: focused?.selectionEnd ?? 0,
  }
}

/** The same in the form that has taken its place. */
export function putTyped(place: HTMLElement, { values, focused, from, to }: Typed): void {
  const form = place.querySelector('form')
  for (const [name, value] of values) {
    const field = form?.elements.namedItem(name)
    if (isFilledIn(field)) field.value = value
  }
  const field = focused === null ? null : form?.querySelector<HTMLElement>(focused)
  field?.focus({ preventScroll: true })
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(from, to)
}

const isFilledIn = (field: unknown): field is { value: string } =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || field instanceof RadioNodeList

/** Finds the like of a field in the other form: of radio buttons the chosen one takes the focus, as keys expect. */
function selectorOf({ localName, name }: HTMLTextAreaElement): string {
  if (localName === 'input') return `input[name="${name}"]:checked`
  return name ? `${localName}[name="${name}"]` : `${localName}:not([name])`
}
