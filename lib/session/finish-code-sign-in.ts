import { admitAddress } from './admit-address'
import { askingHash } from './asking-browser'
import { goTo } from './auth-answer'
import type { AuthRequest } from './auth-request'
import { redeemMailedCode } from './redeem-sign-in'
import { readMailedCode } from './sign-in-codes'

/** Signs in by the code of the mail, in the browser that asked for it. What cannot be a code is no try. */
export async function finishCodeSignIn(request: AuthRequest): Promise<Response> {
  const { origin, fields, cookies } = request
  const browserHash = askingHash(origin, cookies)
  if (!browserHash) return goTo('/sign-in/check-your-mail')
  const code = readMailedCode(fields.code)
  const outcome = code ? await redeemMailedCode(browserHash, code) : 'WRONG_CODE'
  if (typeof outcome !== 'string') return admitAddress(request, outcome)
  return goTo(`/sign-in/check-your-mail${outcome === 'WRONG_CODE' ? '?error=WrongCode' : ''}`)
}
