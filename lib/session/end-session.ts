import { db } from '@/lib/db'
import { hashSessionToken } from './session-token'

/** Ends one session; ending it twice is no error. */
export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: hashSessionToken(token) } })
}
