import { db } from '@/lib/db'
import { MOST_CODES_TRIED } from './sign-in-codes'

export type WaitingRequest = {
  email: string
  browserHash: string
  /** Whether no code is taken for it any more: too many were wrong. */
  isClosedToCodes: boolean
  /** SENT also while it has hardly been tried. */
  mail: 'SENT' | 'WAITING' | 'REFUSED'
  /** When the account of this address is deleted for good, if its member has asked for that. */
  leavingAt: Date | null
}

type Row = Omit<WaitingRequest, 'isClosedToCodes'> & { codesTried: number }

/** What the browser known by this hash waits for. Says nothing of whether the address has an account. */
export async function getRequestOfBrowser(browserHash: string): Promise<WaitingRequest | null> {
  const rows = await db.$queryRaw<Row[]>`
    select email, browser_hash as "browserHash", codes_tried as "codesTried", null::timestamptz as "leavingAt",
      case when mail_refused then 'REFUSED' when mail is not null and asked_at < clock_timestamp() - interval '5 seconds'
        then 'WAITING' else 'SENT' end as mail
    from sign_in_request where browser_hash = ${browserHash} and expires_at > clock_timestamp()`
  return toRequest(rows[0])
}

/** What a mailed link stands for, which only its reader can ask. Uses nothing up. */
export async function getRequestOfLink(tokenHash: string): Promise<WaitingRequest | null> {
  const rows = await db.$queryRaw<Row[]>`
    select r.email, r.browser_hash as "browserHash", r.codes_tried as "codesTried", 'SENT' as mail,
      m.deletes_at as "leavingAt"
    from sign_in_request r left join member m on m.email = r.email and m.deletes_at > clock_timestamp()
    where r.token_hash = ${tokenHash} and r.expires_at > clock_timestamp()`
  return toRequest(rows[0])
}

function toRequest(row: Row | undefined): WaitingRequest | null {
  if (!row) return null
  const { codesTried, ...request } = row
  return { ...request, isClosedToCodes: codesTried >= MOST_CODES_TRIED }
}
