const shape = /^[0-9a-f]{64}$/

/** The token of a mailed link, or null where it cannot be one. */
export function readMailToken(value: unknown): string | null {
  return typeof value === 'string' && shape.test(value) ? value : null
}
