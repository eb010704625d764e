import { Problem } from './problem'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether this can be an id of this site. */
export const isId = (text: string) => uuid.test(text)

/**
 * An id from an address.
 * @throws Problem 404 for what can be no id of this site
 */
export function idParam(params: Record<string, string>): string {
  if (!isId(params.id ?? '')) throw new Problem('not-found', 'What this is about does not exist.')
  return params.id as string
}
