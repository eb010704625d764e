/** “framework” → “Framework”. */
export function kindName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** “framework” → “frameworks”. */
export function kindPlural(kind: string): string {
  return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`
}
