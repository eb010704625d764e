/** Milliseconds that one of a search's statements may take. */
export const STATEMENT_MS = 600

/** Thrown where the database was given up on, so that nobody takes it for being away. */
export class LateSearch extends Error {
  override name = 'LateSearch'
  override message = 'This search took too long and was given up. Try fewer words, or rarer ones.'
}

/** By its name: the server and the app that Next bundled each have a class of their own. */
export const isLateSearch = (error: unknown): error is LateSearch =>
  error instanceof Error && error.name === 'LateSearch'

/** @throws LateSearch for a search that PostgreSQL gave up by its statement timeout */
export async function refuseLate<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (wasGivenUp(error)) throw new LateSearch()
    throw error
  }
}

/** PostgreSQL's “canceling statement due to statement timeout”, however deep it is wrapped. */
function wasGivenUp(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
    if (/statement timeout/.test(at.message)) return true
  return false
}
