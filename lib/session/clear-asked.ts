import { db } from '@/lib/db'

/** Deletes requests to sign in by mail whose time is over, and counts that count no more. Answers how many. */
export async function clearAsked(): Promise<number> {
  const requests = await db.signInRequest.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  const counts = await db.strictLimit.deleteMany({ where: { until: { lt: new Date() } } })
  return requests.count + counts.count
}
