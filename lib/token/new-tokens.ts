import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'
import { keepSealed, takeSealed } from '@/lib/sealed/sealed-texts'

const MINUTES = 5

// Made of what the database does not hold, so that nobody who reads it finds the secret of a token there.
const keyOf = (memberId: string, tokenId: string) =>
  createHmac('sha256', env().AUTH_SECRET ?? '')
    .update(`new token ${memberId} ${tokenId}`)
    .digest('base64url')

/** Keeps the secret of a token that was made by a form for the page that comes after it. */
export const keepNewToken = (memberId: string, tokenId: string, secret: string): Promise<void> =>
  keepSealed(keyOf(memberId, tokenId), secret, MINUTES)

/** That secret, once; null for anybody else and the second time. */
export const takeNewToken = (memberId: string, tokenId: string): Promise<string | null> =>
  takeSealed(keyOf(memberId, tokenId))
