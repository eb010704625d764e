import { isDatabaseAway } from '@/lib/database-away'

/**
 * Null where an answer of an authenticator does not hold: the library throws for that, and for what it cannot read.
 * A database that is away is no fault of the answer.
 */
export async function unlessRefused<T extends { verified: boolean }>(
  checking: Promise<T>,
): Promise<T | null> {
  try {
    const checked = await checking
    return checked.verified ? checked : null
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    return null
  }
}
