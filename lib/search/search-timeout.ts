import { Problem } from '@/lib/api/problem'

/** Milliseconds that one of a search's statements may take. */
export const STATEMENT_MS = 600

/** Says honestly of a search that took too long that it did, and not that the database is away. */
export async function refuseLate<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!isLate(error)) throw error
    throw new Problem('busy', 'This search took too long and was given up. Try fewer words, or rarer ones.', {
      headers: { 'retry-after': '5' },
    })
  }
}

/** PostgreSQL's “canceling statement due to statement timeout”, however deep it is wrapped. */
function isLate(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (/statement timeout/.test(at.message)) return true
    const { meta } = at as { meta?: { code?: unknown } }
    if (meta?.code === '57014') return true
  }
  return false
}
