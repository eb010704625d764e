import type { Session } from '@/lib/account/session-schema'
import { db } from '@/lib/db'
import { deviceWords } from './device-words'
import type { Viewer } from './find-viewer'
import { isAlive } from './session-times'

/** Where a member is signed in, this device first, then the most recently used. */
export async function listSessions({ id, sessionId }: Pick<Viewer, 'id' | 'sessionId'>): Promise<Session[]> {
  const rows = await db.session.findMany({
    where: { userId: id, ...isAlive() },
    orderBy: [{ lastUsedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, userAgent: true, createdAt: true, lastUsedAt: true, expires: true },
  })
  const sessions = rows.map(({ userAgent, createdAt, lastUsedAt, expires, ...row }) => ({
    id: row.id,
    device: deviceWords(userAgent),
    isThis: row.id === sessionId,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expires.toISOString(),
  }))
  return [...sessions.filter(({ isThis }) => isThis), ...sessions.filter(({ isThis }) => !isThis)]
}
