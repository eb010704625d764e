import { db } from '@/lib/db'
import { tokenSelect, toToken } from './token-list'
import type { MakeToken, Token } from './token-schema'
import { hashTokenSecret, newTokenSecret } from './token-secret'

/**
 * Makes a token for a member's programs. Nothing can tell its secret a second time.
 * @returns why not: TOO_MANY_TOKENS
 */
export async function makeToken(
  memberId: string,
  { name, scopes, expiresInDays }: MakeToken,
): Promise<{ token: Token; secret: string } | { refusal: 'TOO_MANY_TOKENS' }> {
  const secret = newTokenSecret()
  const expires = expiresInDays ? new Date(Date.now() + expiresInDays * 24 * 60 * 60 * 1000) : null
  const [made] = await db.$queryRaw<{ id: string | null }[]>`
    select make_api_token(${memberId}::uuid, ${name}, ${hashTokenSecret(secret)}, ${secret.slice(-4)},
      ${scopes}::token_scope[], ${expires}) as id`
  if (!made?.id) return { refusal: 'TOO_MANY_TOKENS' }
  const row = await db.apiToken.findUniqueOrThrow({ where: { id: made.id }, select: tokenSelect })
  return { token: toToken(row), secret }
}
