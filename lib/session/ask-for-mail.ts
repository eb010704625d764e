import { db } from '@/lib/db'
import { hashAskingToken, newAskingToken } from './asking-browser'
import { LINK_MINUTES } from './link-minutes'
import { hashMailToken, newMailToken } from './mail-token'
import { sealSignInMail } from './sealed-mail'
import { hashMailedCode, newMailedCode } from './sign-in-codes'

type Asked = { email: string; origin: string; returnTo: string | null }

/**
 * Notes that somebody wants to sign in by this address, and lays the mail down to be sent. What the address had before
 * is void. Members are not looked at, so an address with an account and one without go the same way.
 * @returns the secret of the browser that asked, and the hash by which the mail is found
 */
export async function askForMail(asked: Asked): Promise<{ askingToken: string; tokenHash: string }> {
  const { email, origin, returnTo } = asked
  const [askingToken, token, code] = [newAskingToken(), newMailToken(), newMailedCode()]
  const [browserHash, tokenHash] = [hashAskingToken(askingToken), hashMailToken(token)]
  const link = `${origin}/sign-in/confirm?token=${token}`
  const mail = sealSignInMail(tokenHash, { link, code })
  await db.$executeRaw`
    insert into sign_in_request (email, token_hash, browser_hash, code_hash, return_to, expires_at, mail)
    values (${email}, ${tokenHash}, ${browserHash}, ${hashMailedCode(browserHash, code)}, ${returnTo},
      clock_timestamp() + make_interval(mins => ${LINK_MINUTES}::int), ${mail})
    on conflict (email) do update set token_hash = excluded.token_hash, browser_hash = excluded.browser_hash,
      code_hash = excluded.code_hash, return_to = excluded.return_to, expires_at = excluded.expires_at,
      codes_tried = 0, asked_at = clock_timestamp(), mail = excluded.mail, mail_due_at = clock_timestamp(),
      mail_tries = 0, mail_refused = false`
  return { askingToken, tokenHash }
}
