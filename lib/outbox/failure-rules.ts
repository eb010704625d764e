/**
 * REFUSED: the server will have nothing to do with the address. LATER: it did not take this mail now.
 * AWAY: it did not get as far as judging the mail, so no mail is to blame.
 */
export type Failure = { kind: 'REFUSED' | 'LATER' | 'AWAY'; reason: string }

type SmtpError = {
  code?: string
  command?: string
  responseCode?: number
  response?: string
  message?: string
}

const SERVICE_NOT_AVAILABLE = 421
/** Faults of a mail itself, which would be the same at any server. */
const OWN_FAULTS = ['EENVELOPE', 'EMESSAGE', 'ECONFIG']

/** What an error of sending means. Only a 5xx to RCPT speaks about the address. */
export function failureOf(error: unknown): Failure {
  const { code = '', command = '', responseCode = 0, response, message } = Object(error) as SmtpError
  const reason = oneLine(response || message || String(error))
  if (responseCode === SERVICE_NOT_AVAILABLE) return { kind: 'AWAY', reason }
  if (command === 'RCPT TO' && responseCode >= 500) return { kind: 'REFUSED', reason }
  return { kind: OWN_FAULTS.includes(code) ? 'LATER' : 'AWAY', reason }
}

const oneLine = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 400) || 'no reason given'
