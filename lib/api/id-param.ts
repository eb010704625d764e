import { isId } from '@/lib/id'
import { Problem } from './problem'

/**
 * An id from an address.
 * @throws Problem 404 for what can be no id of this site
 */
export function idParam(params: Record<string, string>): string {
  if (!isId(params.id ?? '')) throw new Problem('not-found', 'What this is about does not exist.')
  return params.id as string
}
