import { db } from '@/lib/db'
import type { Token } from './token-schema'

export const tokenSelect = {
  id: true,
  name: true,
  ending: true,
  scopes: true,
  createdAt: true,
  expires: true,
  lastUsedAt: true,
} as const

type Row = Omit<Token, 'createdAt' | 'expiresAt' | 'lastUsedAt'> & {
  createdAt: Date
  expires: Date | null
  lastUsedAt: Date | null
}

/** A member's tokens, newest first; expired ones too, until they are revoked. */
export async function listTokens(memberId: string): Promise<Token[]> {
  const rows = await db.apiToken.findMany({
    where: { memberId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: tokenSelect,
  })
  return rows.map(toToken)
}

export const toToken = ({ createdAt, expires, lastUsedAt, ...row }: Row): Token => ({
  ...row,
  createdAt: createdAt.toISOString(),
  expiresAt: expires?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
