import { db } from '@/lib/db'
import { askToWrite, type WritingRefusal } from '@/lib/member/writing-refusal'
import { tokenSelect, toToken } from './token-list'
import type { MakeToken, Token } from './token-schema'
import { hashTokenSecret, newTokenSecret } from './token-secret'

/**
 * Makes a token for a member's programs. Nothing can tell its secret a second time.
 * @returns why not: SIGNED_OUT, SUSPENDED, TOO_MANY_TOKENS
 */
export async function makeToken(
  memberId: string,
  { name, scopes, expiresInDays }: MakeToken,
): Promise<{ token: Token; secret: string } | { refusal: 'TOO_MANY_TOKENS' | WritingRefusal }> {
  const secret = newTokenSecret()
  const expires = expiresInDays ? new Date(Date.now() + expiresInDays * 24 * 60 * 60 * 1000) : null
  return db.$transaction(async (transaction) => {
    const refusal = await askToWrite(transaction, memberId)
    if (refusal) return { refusal }
    const [made] = await transaction.$queryRaw<{ id: string | null }[]>`
      select make_api_token(${memberId}::uuid, ${name}, ${hashTokenSecret(secret)}, ${secret.slice(-4)},
        ${scopes}::token_scope[], ${expires}) as id`
    if (!made?.id) return { refusal: 'TOO_MANY_TOKENS' as const }
    const row = await transaction.apiToken.findUniqueOrThrow({ where: { id: made.id }, select: tokenSelect })
    return { token: toToken(row), secret }
  })
}
