import type { Service } from '@/lib/account/service-schema'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { providerName } from './oauth-providers'

/** The accounts elsewhere by which a member can sign in, also of providers that this site no longer has. */
export async function listServices(memberId: string): Promise<Service[]> {
  const rows = await db.account.findMany({
    where: { userId: memberId },
    orderBy: [{ provider: 'asc' }, { id: 'asc' }],
    select: { id: true, provider: true, providerAccountId: true },
  })
  return rows.map(({ id, provider, providerAccountId }) => ({
    id,
    provider,
    name: providerName(provider, env()),
    // Kept as issuer and subject (personAtIssuer).
    issuer: provider === 'oidc' ? (providerAccountId.split(' ')[0] ?? null) : null,
  }))
}
