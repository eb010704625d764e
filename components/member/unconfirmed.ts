import type { Refusal } from './read-refusal'

/** No answer, or one that says nothing of the commit: what was sent may be stored all the same. */
export const isUnconfirmed = ({ status }: Refusal) => status === 0 || status >= 500

/** What is true after asking again what is stored; null where that failed too. */
export function unconfirmedWords<Value>(sent: Value, stored: Value | null): string {
  if (stored === null)
    return 'This could not be confirmed: the site could not be reached. Load the page again to see what is counted.'
  return stored === sent
    ? 'The answer was lost on its way, but what you see here is counted.'
    : 'This could not be confirmed. What you see here is what is counted now; try again in a moment.'
}
