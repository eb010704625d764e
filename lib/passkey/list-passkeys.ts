import { db } from '@/lib/db'
import type { Passkey } from './passkey-schema'

/** A member's passkeys, oldest first. */
export async function listPasskeys(memberId: string): Promise<Passkey[]> {
  const rows = await db.passkey.findMany({
    where: { memberId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, backedUp: true, createdAt: true, lastUsedAt: true },
  })
  return rows.map(({ id, name, backedUp, createdAt, lastUsedAt }) => ({
    id,
    name,
    isBackedUp: backedUp,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
}

export const countPasskeys = (memberId: string): Promise<number> => db.passkey.count({ where: { memberId } })

/** How WebAuthn names a member's passkeys, for a browser to offer exactly these or none of these. */
export async function credentialsOf(memberId: string) {
  const rows = await db.passkey.findMany({
    where: { memberId },
    select: { credentialId: true, transports: true },
  })
  return rows.map(({ credentialId, transports }) => ({ id: credentialId, transports: knownOf(transports) }))
}

const known = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type Transport = (typeof known)[number]

/** How an authenticator can be reached, as far as this version knows the words. */
export const knownOf = (transports: string[] = []): Transport[] =>
  known.filter((one) => transports.includes(one))
