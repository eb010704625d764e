import { db } from '@/lib/db'
import { hashSessionToken, newSessionToken } from './session-token'

/** Lets a session go on under a new token, which is the answer; the old one is good for nothing from then on. */
export async function renewToken(token: string): Promise<string> {
  const renewed = newSessionToken()
  await db.session.updateMany({
    where: { sessionToken: hashSessionToken(token) },
    data: { sessionToken: hashSessionToken(renewed) },
  })
  return renewed
}
