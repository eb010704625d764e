import { admitAddress } from './admit-address'
import { askingHash } from './asking-browser'
import { goTo, goToSignIn } from './auth-answer'
import type { AuthRequest } from './auth-request'
import { hashMailToken, readMailToken } from './mail-token'
import { redeemLink, redeemLinkByShownCode } from './redeem-sign-in'
import { readShownCode } from './sign-in-codes'
import { getRequestOfLink } from './sign-in-request-queries'

/**
 * Uses a mailed link up: once, only by the button of its page, and only in the browser that asked for it or with the
 * code that this one shows.
 */
export async function finishMailSignIn(request: AuthRequest): Promise<Response> {
  const { origin, fields, cookies } = request
  const token = readMailToken(fields.token)
  if (!token) return goToSignIn('Verification', null)
  const tokenHash = hashMailToken(token)
  const browserHash = askingHash(origin, cookies)
  const proven = browserHash && (await redeemLink(tokenHash, browserHash))
  if (proven) return admitAddress(request, proven)

  const code = readShownCode(fields.code)
  if (!code) {
    const waiting = await getRequestOfLink(tokenHash)
    return waiting ? askForCode(token, fields.code !== undefined) : goToSignIn('Verification', null)
  }
  const outcome = await redeemLinkByShownCode(tokenHash, code)
  if (outcome === 'GONE') return goToSignIn('Verification', null)
  return typeof outcome === 'string' ? askForCode(token, true) : admitAddress(request, outcome)
}

const askForCode = (token: string, isWrong: boolean) =>
  goTo(`/sign-in/confirm?${new URLSearchParams({ token, ...(isWrong && { error: 'WrongCode' }) })}`)
