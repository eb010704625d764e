import { db } from '@/lib/db'
import { isAlive } from './session-times'

/** Deletes sessions, also those that lay unused for too long, mailed links and led-on handles whose time is over, and answers how many: nothing reads them any more. */
export async function clearExpired(): Promise<number> {
  const links = await db.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } })
  const sessions = await db.session.deleteMany({ where: { NOT: isAlive() } })
  const handles = await db.handleHistory.deleteMany({ where: { until: { lt: new Date() } } })
  return links.count + sessions.count + handles.count
}
