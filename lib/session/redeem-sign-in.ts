import { db } from '@/lib/db'
import { hashMailedCode, isSameCode, MOST_CODES_TRIED, shownCode } from './sign-in-codes'

/** An address that somebody has just proven to be theirs, and where they wanted to go. */
export type Proven = { email: string; returnTo: string | null }
type CodeRefusal = 'WRONG_CODE' | 'TOO_MANY_CODES' | 'GONE'
type Tried = { tokenHash: string; browserHash: string; codeHash: string; isOpen: boolean }

/** Uses a mailed link up in the browser that asked for it. Of many who try at once one gets it; null for the others. */
export async function redeemLink(tokenHash: string, browserHash: string): Promise<Proven | null> {
  const [used] = await db.$queryRaw<Proven[]>`
    delete from sign_in_request
    where token_hash = ${tokenHash} and browser_hash = ${browserHash} and expires_at > clock_timestamp()
    returning email, return_to as "returnTo"`
  return used ?? null
}

/** The same in another browser, by the code that the one that asked shows. A try counts before it is compared. */
export async function redeemLinkByShownCode(tokenHash: string, code: string): Promise<Proven | CodeRefusal> {
  const tried = await db.$queryRaw<Tried[]>`
    update sign_in_request set codes_tried = least(codes_tried + 1, ${MOST_CODES_TRIED + 1}::int)
    where token_hash = ${tokenHash} and expires_at > clock_timestamp()
    returning token_hash as "tokenHash", browser_hash as "browserHash", code_hash as "codeHash",
      codes_tried <= ${MOST_CODES_TRIED}::int as "isOpen"`
  return redeemIfRight(tried[0], (request) => isSameCode(shownCode(request.browserHash), code))
}

/** Signs in by the code of the mail, typed in the browser that asked for it. A try counts before it is compared. */
export async function redeemMailedCode(browserHash: string, code: string): Promise<Proven | CodeRefusal> {
  const tried = await db.$queryRaw<Tried[]>`
    update sign_in_request set codes_tried = least(codes_tried + 1, ${MOST_CODES_TRIED + 1}::int)
    where browser_hash = ${browserHash} and expires_at > clock_timestamp()
    returning token_hash as "tokenHash", browser_hash as "browserHash", code_hash as "codeHash",
      codes_tried <= ${MOST_CODES_TRIED}::int as "isOpen"`
  return redeemIfRight(tried[0], (request) => isSameCode(request.codeHash, hashMailedCode(browserHash, code)))
}

async function redeemIfRight(
  tried: Tried | undefined,
  isRight: (tried: Tried) => boolean,
): Promise<Proven | CodeRefusal> {
  if (!tried) return 'GONE'
  if (!tried.isOpen) return 'TOO_MANY_CODES'
  if (!isRight(tried)) return 'WRONG_CODE'
  return (await redeemLink(tried.tokenHash, tried.browserHash)) ?? 'GONE'
}
