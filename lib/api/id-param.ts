import { Problem } from './problem'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * An id from an address.
 * @throws Problem 404 for what can be no id of this site
 */
export function idParam(params: Record<string, string>): string {
  if (!uuid.test(params.id ?? '')) throw new Problem('not-found', 'What this is about does not exist.')
  return params.id as string
}
