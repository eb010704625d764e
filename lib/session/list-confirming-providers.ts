import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { canConfirm, listSignInProviders } from './oauth-providers'

/** The providers by which this member can confirm that it is them: connected ones that prove when they authenticated. */
export async function listConfirmingProviders(memberId: string): Promise<{ id: string; name: string }[]> {
  const providers = listSignInProviders(env()).filter(({ id }) => canConfirm(id))
  if (providers.length === 0) return []
  const connected = await db.account.findMany({ where: { userId: memberId }, select: { provider: true } })
  return providers.filter(({ id }) => connected.some(({ provider }) => provider === id))
}
